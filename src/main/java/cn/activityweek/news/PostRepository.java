package cn.activityweek.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface PostRepository extends JpaRepository<Post, Long>, JpaSpecificationExecutor<Post> {

	/**
	 * Of {@code jakarta.persistence.lock.timeout}: take no row that another has locked.
	 */
	String SKIP_LOCKED = "-2";

	/** For every change: of two at once the second waits, and sees what the first did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Post p where p.id = :id")
	Optional<Post> findLockedById(Long id);

	/** Due for publication; asked again under the lock. */
	@Query("select p.id from Post p where p.state = cn.activityweek.news.PostState.SCHEDULED and p.publishAt <= :now order by p.publishAt, p.id")
	List<Long> findDue(Instant now, Limit most);

	/** Empty while another instance has it, or if it is due no more. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
	@Query("select p from Post p where p.id = :id and p.state = cn.activityweek.news.PostState.SCHEDULED and p.publishAt <= :now")
	Optional<Post> takeDue(Long id, Instant now);

	/** What waits for a step in a year. */
	@Query("""
			select p from Post p where p.editionId = :editionId and p.waitingSince is not null and p.deletedAt is null
			order by p.waitingSince, p.id""")
	List<Post> findInReview(Long editionId);

	@Query("select count(p) > 0 from Post p where p.begunFrom = :material and p.deletedAt is null")
	boolean existsBegunFrom(String material);

	/** Posts of which any version shows the file. */
	@Query("""
			select p from Post p where p.id in (select r.postId from PostRevision r join r.files f where f.fileId = :fileId)
			or p.id in (select s.postId from PostFile s where s.fileId = :fileId)""")
	List<Post> findShowing(Long fileId);

	/**
	 * Posts about an activity, as they are written now or as the public reads them, the
	 * first written first.
	 */
	@Query("""
			select p from Post p where exists (select r.id from PostRevision r where
			(r.id = p.currentRevisionId or r.id = p.liveRevisionId) and :activityId member of r.activityIds)
			order by p.id""")
	List<Post> findReporting(Long activityId);

}
