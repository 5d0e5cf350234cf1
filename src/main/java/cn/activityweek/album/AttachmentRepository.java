package cn.activityweek.album;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRepository extends JpaRepository<Attachment, Long> {

	List<Attachment> findByActivityIdOrderByPositionAscIdAsc(Long activityId);

	List<Attachment> findByActivityIdInOrderByPositionAscIdAsc(Collection<Long> activityIds);

	Optional<Attachment> findByIdAndActivityId(Long id, Long activityId);

	Optional<Attachment> findByActivityIdAndFileId(Long activityId, Long fileId);

	List<Attachment> findByFileIdOrderById(Long fileId);

	List<Attachment> findByFileIdInOrderById(Collection<Long> fileIds);

	@Query("select a.fileId from Attachment a where a.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

	@Query(value = """
			select distinct t.activity_id from attachment t join activity a on a.id = t.activity_id
			where a.edition_id = :editionId""", nativeQuery = true)
	Set<Long> illustrated(Long editionId);

	@Query("select coalesce(max(a.position), 0) from Attachment a where a.activityId = :activityId")
	int lastPosition(Long activityId);

	@Query("select a.kind, count(a) from Attachment a where a.activityId = :activityId group by a.kind")
	List<Object[]> countByKind(Long activityId);

}
