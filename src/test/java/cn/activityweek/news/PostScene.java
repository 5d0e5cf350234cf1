package cn.activityweek.news;

import java.io.ByteArrayInputStream;
import java.util.List;

import cn.activityweek.album.LargeFiles;
import cn.activityweek.core.Actor;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts of 團委 for tests, without faults unless a test gives them one.
 */
@Component
@Profile("demo")
class PostScene {

	private final Editions editions;

	private final DemoPeople people;

	private final MediaStore media;

	private final PostDesk desk;

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final TransactionTemplate transaction;

	PostScene(Editions editions, DemoPeople people, MediaStore media, PostDesk desk, PostRepository posts,
			PostRevisionRepository revisions, TransactionTemplate transaction) {
		this.revisions = revisions;
		this.transaction = transaction;
		this.editions = editions;
		this.people = people;
		this.media = media;
		this.desk = desk;
		this.posts = posts;
	}

	Actor writer() {
		return this.people.reporter("團委");
	}

	Post post(PostKind kind, String title, String body) {
		return post(kind, new PostContent(title, body, "團委", "王同學", "", ""), List.of());
	}

	Post post(PostKind kind, PostContent content, List<ShownFile> attached) {
		Long department = this.people.department("團委").getDepartmentId();
		Post post = this.desk.begin(this.editions.current().orElseThrow().getId(), department, PostSubject.of(kind),
				content, writer());
		this.desk.save(post.getId(), content, attached, writer());
		return get(post);
	}

	void revise(Post post, String title, String body) {
		this.desk.save(post.getId(), new PostContent(title, body, "團委", "王同學", "", ""), List.of(), writer());
	}

	/**
	 * Says which activities a post of {@link #post(PostKind, String, String)} reports.
	 */
	Post report(Post post, String title, String body, List<Long> activityIds) {
		this.desk.save(post.getId(), new PostSubject(PostKind.ACTIVITY_NEWS, activityIds),
				new PostContent(title, body, "團委", "王同學", "", ""), List.of(), writer());
		return get(post);
	}

	Post get(Post post) {
		return this.posts.findById(post.getId()).orElseThrow();
	}

	/** What a check says of the version that is written now. */
	List<PostFinding> findings(PostCheck check, Post post) {
		return this.transaction.execute((status) -> check.of(get(post), current(post)));
	}

	/** The version that is written now, with its files. */
	PostRevision current(Post post) {
		return this.transaction.execute((status) -> {
			PostRevision current = this.revisions.findById(get(post).getCurrentRevisionId()).orElseThrow();
			current.getFiles();
			return current;
		});
	}

	Long photo(int seed) {
		return file("IMG_" + seed + ".jpg", LargeFiles.photo(seed));
	}

	Long file(String name, byte[] content) {
		Long department = this.people.department("團委").getDepartmentId();
		return this.media.store(new ByteArrayInputStream(content), name, department, Purpose.ACTIVITY).file().getId();
	}

	static String figure(Long file, String caption) {
		return "<figure><img src=\"/media/" + file + "/large\" alt=\"\" /><figcaption>" + caption
				+ "</figcaption></figure>";
	}

}
