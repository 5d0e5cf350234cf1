package cn.activityweek.news;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedPostRepository extends Repository<PublishedPost, Long>, JpaSpecificationExecutor<PublishedPost> {

	Optional<PublishedPost> findById(Long id);

	/**
	 * The newest of a year.
	 * @param editionId the edition
	 * @param page how many
	 * @return pinned first
	 */
	@Query("select p from PublishedPost p where p.editionId = :editionId order by p.pinned desc, p.firstPublishedAt desc, p.id desc")
	Page<PublishedPost> findNewest(Long editionId, Pageable page);

	/**
	 * The activities that live posts report.
	 * @param postIds live posts
	 * @return post id and activity id, the main activity of each first
	 */
	@Query(value = """
			select a.post_id, a.activity_id from post_activity a where a.post_id in (:postIds)
			order by a.post_id, a.position""", nativeQuery = true)
	List<Object[]> findActivities(Collection<Long> postIds);

	/**
	 * What a withdrawn post's address says.
	 * @param id the post
	 * @return the notice; empty if it isn't withdrawn, or silently
	 */
	@Query(value = "select p.withdrawal_notice from post p where p.id = :id and p.withdrawal = 'NOTICE'",
			nativeQuery = true)
	Optional<String> findNotice(Long id);

	/**
	 * Whether a live version shows a file.
	 * @param fileId the stored file
	 * @return true while one does
	 */
	@Query(value = """
			select exists (select from published_post p join post_revision_file f on f.revision_id = p.revision_id
			where f.file_id = :fileId)""", nativeQuery = true)
	boolean isShown(Long fileId);

}
