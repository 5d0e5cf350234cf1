package cn.activityweek.album;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InboxItemRepository extends JpaRepository<InboxItem, Long> {

	List<InboxItem> findByActivityIdAndDismissedAtIsNullOrderByIdAsc(Long activityId);

	List<InboxItem> findByActivityIdAndDismissedAtIsNotNullOrderByIdAsc(Long activityId);

	Optional<InboxItem> findByIdAndActivityId(Long id, Long activityId);

	List<InboxItem> findByIdInAndActivityIdOrderByIdAsc(Collection<Long> ids, Long activityId);

	Optional<InboxItem> findByActivityIdAndFileId(Long activityId, Long fileId);

	long countByActivityIdAndDismissedAtIsNull(Long activityId);

	@Query("select i.fileId from InboxItem i where i.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

	@Modifying
	@Query("delete from InboxItem i where i.dismissedAt < :before")
	int deleteDismissedBefore(Instant before);

}
