package cn.activityweek.news;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostReviewRepository extends JpaRepository<PostReview, Long> {

	List<PostReview> findByPostIdOrderById(Long postId);

	long countByPostId(Long postId);

	/** What has been decided since the last submission. */
	@Query("""
			select r from PostReview r where r.postId in :postIds
			and r.round = (select p.round from Post p where p.id = r.postId) order by r.id""")
	List<PostReview> findOfPresentRound(Collection<Long> postIds);

	/** Post id and account id of who may not review, see the view post_author. */
	@Query(value = "select post_id, account_id from post_author where post_id in (:postIds)", nativeQuery = true)
	List<Object[]> findAuthors(Collection<Long> postIds);

}
