package cn.activityweek.news;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PostRepository extends JpaRepository<Post, Long>, JpaSpecificationExecutor<Post> {

	/** For every change: of two at once the second waits, and sees what the first did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Post p where p.id = :id")
	Optional<Post> findLockedById(Long id);

	/** Posts of which any version shows the file. */
	@Query("""
			select p from Post p where p.id in (select r.postId from PostRevision r join r.files f where f.fileId = :fileId)
			or p.id in (select s.postId from PostFile s where s.fileId = :fileId)""")
	List<Post> findShowing(Long fileId);

	/** Posts about an activity, the first written first. */
	@Query("select p from Post p where :activityId member of p.activityIds order by p.id")
	List<Post> findReporting(Long activityId);

}
