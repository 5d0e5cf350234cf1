package cn.activityweek.news;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostRevisionRepository extends JpaRepository<PostRevision, Long> {

	/** With its files, which the checks ask for. */
	@Override
	@EntityGraph(attributePaths = "files")
	Optional<PostRevision> findById(Long id);

	List<PostRevision> findByPostIdOrderByNumberDesc(Long postId);

	Optional<PostRevision> findByPostIdAndNumber(Long postId, int number);

	Page<PostRevision> findByPostId(Long postId, Pageable page);

	@Query("select coalesce(max(r.number), 0) from PostRevision r where r.postId = :postId")
	int lastNumber(Long postId);

	@Query("select f.fileId from PostRevision r join r.files f where f.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

	/** Under which names versions show a document, the newest version first. */
	@Query("""
			select f.name from PostRevision r join r.files f where r.id in :ids and f.fileId = :fileId
			and f.place = cn.activityweek.news.ShownFile.Place.ATTACHED order by r.id desc""")
	List<String> findAttachedNames(Collection<Long> ids, Long fileId);

	/** The versions of a post without their texts. */
	@Query("""
			select new cn.activityweek.news.RevisionMark(r.id, r.number, r.savedBy, r.savedAt)
			from PostRevision r where r.postId = :postId order by r.number""")
	List<RevisionMark> findMarks(Long postId);

	@Query("select r.postId, r.content.title from PostRevision r where r.id in :ids")
	List<Object[]> findTitles(Collection<Long> ids);

	/**
	 * The titles of posts as they are written now.
	 * @param posts the posts
	 * @return by the post's id
	 */
	default Map<Long, String> titles(Collection<Post> posts) {
		Map<Long, String> titles = new HashMap<>();
		if (!posts.isEmpty()) {
			findTitles(posts.stream().map(Post::getCurrentRevisionId).toList())
				.forEach((row) -> titles.put((Long) row[0], (String) row[1]));
		}
		return titles;
	}

	/** The documents after the text as it is written now. */
	@Query(value = """
			select f.file_id from post p join post_revision_file f on f.revision_id = p.current_revision_id
			where p.id = :postId and f.place = 'ATTACHED' order by f.position""", nativeQuery = true)
	List<Long> findCurrentDocuments(Long postId);

}
