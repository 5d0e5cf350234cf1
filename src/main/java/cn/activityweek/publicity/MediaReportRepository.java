package cn.activityweek.publicity;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MediaReportRepository extends JpaRepository<MediaReport, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from MediaReport r where r.id = :id")
	Optional<MediaReport> findLockedById(Long id);

	@Query("select r from MediaReport r join fetch r.outlet left join fetch r.activityIds where r.id = :id")
	Optional<MediaReport> findWithOutletById(Long id);

	/** Those that may be the origin of a reprint: first ones, the newest before. */
	@Query("""
			select r from MediaReport r join fetch r.outlet where r.editionId = :editionId and r.deletedAt is null
			and r.reprint = false order by r.publishedOn desc, r.id desc""")
	List<MediaReport> findOrigins(Long editionId, Limit limit);

	@Query("""
			select r from MediaReport r where r.editionId = :editionId and r.deletedAt is null and r.reprint = false
			and r.titleMatch = :title order by r.publishedOn, r.id""")
	List<MediaReport> findFirsts(Long editionId, String title, Limit limit);

	@Query("select r from MediaReport r join fetch r.outlet where r.reprintOfId = :id and r.deletedAt is null order by r.publishedOn, r.id")
	List<MediaReport> findReprints(Long id);

	@Query("""
			select r from MediaReport r join fetch r.outlet where r.editionId = :editionId and r.deletedAt is null
			and r.linkMatch = :link order by r.id""")
	List<MediaReport> findByLink(Long editionId, String link);

	@Query("""
			select r from MediaReport r join fetch r.outlet where :activityId member of r.activityIds
			and r.deletedAt is null order by r.publishedOn desc, r.id desc""")
	List<MediaReport> findOfActivity(Long activityId, Limit limit);

	/** Reprints follow their origin when that turns out to be a reprint itself. */
	@Modifying
	@Query("update MediaReport r set r.reprintOfId = :origin, r.version = r.version + 1 where r.reprintOfId = :id")
	void moveReprints(Long id, Long origin);

	/** What was entered as a reprint before its origin was. */
	@Modifying
	@Query("""
			update MediaReport r set r.reprintOfId = :id, r.version = r.version + 1 where r.editionId = :editionId and r.reprint = true
			and r.reprintOfId is null and r.titleMatch = :title and r.deletedAt is null and r.id <> :id""")
	int adopt(Long id, Long editionId, String title);

}
