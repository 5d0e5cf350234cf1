package cn.activityweek.news;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
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
			select p.id, a.activity_id from published_post p
			join post_revision_activity a on a.revision_id = p.revision_id
			where p.id in (:postIds) order by p.id, a.position""", nativeQuery = true)
	List<Object[]> findActivities(Collection<Long> postIds);

	/**
	 * The files that live posts show.
	 * @param postIds live posts
	 * @return post id, file id, place and name, in the order of each post
	 */
	@Query(value = """
			select p.id, f.file_id, f.place, f.name from published_post p
			join post_revision_file f on f.revision_id = p.revision_id
			where p.id in (:postIds) order by p.id, f.position""", nativeQuery = true)
	List<Object[]> findFiles(Collection<Long> postIds);

	/**
	 * The live posts that report an activity.
	 * @param activityId the activity
	 * @return in the order in which they were begun
	 */
	@Query("""
			select new cn.activityweek.news.PublishedTitle(p.id, p.title, p.publishedAt) from PublishedPost p
			join PostRevision r on r.id = p.revisionId where :activityId member of r.activityIds order by p.id""")
	List<PublishedTitle> findReporting(Long activityId);

	/**
	 * How many live posts each module has: each once in every module of which it tells.
	 * @param editionId the edition
	 * @return module id and number
	 */
	@Query("select m.id.moduleId, count(m.id.postId) from PublishedPostModule m where m.editionId = :editionId group by m.id.moduleId")
	List<Object[]> countByModule(Long editionId);

	/**
	 * The one before in time, of the same year.
	 * @param editionId the edition
	 * @param at when the post first appeared
	 * @param id the post
	 * @param one how many
	 * @return at most one
	 */
	@Query("""
			select new cn.activityweek.news.PublishedTitle(p.id, p.title, p.publishedAt) from PublishedPost p
			where p.editionId = :editionId
			and (p.firstPublishedAt < :at or (p.firstPublishedAt = :at and p.id < :id))
			order by p.firstPublishedAt desc, p.id desc""")
	List<PublishedTitle> findBefore(Long editionId, Instant at, Long id, Limit one);

	/**
	 * The one after in time, of the same year.
	 * @param editionId the edition
	 * @param at when the post first appeared
	 * @param id the post
	 * @param one how many
	 * @return at most one
	 */
	@Query("""
			select new cn.activityweek.news.PublishedTitle(p.id, p.title, p.publishedAt) from PublishedPost p
			where p.editionId = :editionId
			and (p.firstPublishedAt > :at or (p.firstPublishedAt = :at and p.id > :id))
			order by p.firstPublishedAt, p.id""")
	List<PublishedTitle> findAfter(Long editionId, Instant at, Long id, Limit one);

	/**
	 * All that are live, of all years, without their texts.
	 * @param page which part
	 * @return in the order in which they were begun
	 */
	@Query("select new cn.activityweek.news.PublishedTitle(p.id, p.title, p.publishedAt) from PublishedPost p order by p.id")
	Page<PublishedTitle> findTitles(Pageable page);

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

	/**
	 * Under which name live versions show a document.
	 * @param fileId the stored file
	 * @return the name in the newest post that has it; empty if none has
	 */
	@Query(value = """
			select f.name from published_post p join post_revision_file f on f.revision_id = p.revision_id
			where f.file_id = :fileId and f.place = 'ATTACHED' order by p.id desc limit 1""", nativeQuery = true)
	Optional<String> findName(Long fileId);

}
