package cn.activityweek.works;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedWorkRepository extends Repository<PublishedWork, Long>, JpaSpecificationExecutor<PublishedWork> {

	Optional<PublishedWork> findById(Long id);

	boolean existsByFileId(Long fileId);

	@Query("select distinct w.editionId from PublishedWork w")
	Set<Long> editionIds();

	/** Department id and file id of each work of a year. */
	@Query("select w.departmentId, w.fileId from PublishedWork w where w.editionId = :editionId")
	List<Object[]> findDepartmentsAndFiles(Long editionId);

	/** The newest of all years. */
	List<PublishedWork> findByOrderByPublishedAtDescIdDesc(Limit limit);

	@Query("""
			select w from PublishedWork w where w.editionId = :editionId
			and (w.publishedAt > :at or (w.publishedAt = :at and w.id > :id)) order by w.publishedAt, w.id
			""")
	List<PublishedWork> newer(Long editionId, Instant at, Long id, Limit limit);

	@Query("""
			select w from PublishedWork w where w.editionId = :editionId
			and (w.publishedAt < :at or (w.publishedAt = :at and w.id < :id))
			order by w.publishedAt desc, w.id desc
			""")
	List<PublishedWork> older(Long editionId, Instant at, Long id, Limit limit);

}
