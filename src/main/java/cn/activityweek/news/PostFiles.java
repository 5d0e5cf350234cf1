package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files sent for a post itself. They are stored before the database is asked for
 * anything, and each belongs to its post once.
 */
@Component
class PostFiles {

	/** Pictures of Word files, pasted ones and attachments of one post together. */
	static final int MOST = 300;

	private static final String TOO_MANY = "一篇稿件最多上傳 " + MOST + " 個文件，請另寫一篇或刪減";

	private final MediaStore media;

	private final PostRepository posts;

	private final PostFileRepository files;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PostFiles(MediaStore media, PostRepository posts, PostFileRepository files, TransactionTemplate transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.media = media;
		this.posts = posts;
		this.files = files;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Stores a picture for the text.
	 * @param post the post
	 * @param content its bytes
	 * @param name its name
	 * @param actor who sends it
	 * @return the stored file
	 */
	StoredFile picture(Post post, InputStream content, String name, Actor actor) {
		return add(post, content, name, false, actor);
	}

	/**
	 * Stores a document to be attached.
	 * @param post the post
	 * @param sent the file
	 * @param actor who sends it
	 * @return the stored file
	 */
	StoredFile document(Post post, MultipartFile sent, Actor actor) {
		String name = (sent.getOriginalFilename() != null) ? sent.getOriginalFilename() : "";
		try (InputStream content = sent.getInputStream()) {
			return add(post, content, name, true, actor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private StoredFile add(Post post, InputStream content, String name, boolean document, Actor actor) {
		if (this.files.countByPostId(post.getId()) >= MOST) {
			throw new RefusedException(TOO_MANY);
		}
		StoredFile file = this.media.store(content, name, post.getDepartmentId(), Purpose.ACTIVITY).file();
		if (document && !file.getType().isDocument()) {
			throw new RefusedException("附件請用 PDF、.docx 或 .xlsx；圖片請放進正文");
		}
		if (!document && !file.getType().isPhoto()) {
			throw new RefusedException(file.getType().isVideo() ? "視頻請先上傳到活動的照片頁，再從「圖片」裏選用" : "這不是圖片，請作為附件添加");
		}
		this.transaction.executeWithoutResult((status) -> link(post, file, actor));
		return file;
	}

	private void link(Post post, StoredFile file, Actor actor) {
		if (own(post, List.of(file.getId()), actor) > 0) {
			this.events.publishEvent(new AuditableEvent(actor, "為稿件上傳文件", "post", post.getId(), file.getName()));
		}
	}

	/**
	 * Says that stored files belong to a post, within the caller's transaction.
	 * @param post the post
	 * @param fileIds the files
	 * @param actor who sent them
	 * @return how many did not before
	 * @throws RefusedException if they would be too many
	 */
	int own(Post post, List<Long> fileIds, Actor actor) {
		this.posts.findLockedById(post.getId());
		String obstacle = obstacle(post, fileIds);
		if (obstacle != null) {
			throw new RefusedException(obstacle);
		}
		Set<Long> added = added(post, fileIds);
		added.forEach((fileId) -> this.files
			.save(new PostFile(post.getId(), fileId, actor.accountId(), this.clock.instant())));
		return added.size();
	}

	/**
	 * Why stored files cannot belong to a post as well.
	 * @param post the post
	 * @param fileIds the files
	 * @return null where they can
	 */
	String obstacle(Post post, List<Long> fileIds) {
		Set<Long> added = added(post, fileIds);
		return (!added.isEmpty() && this.files.countByPostId(post.getId()) + added.size() > MOST) ? TOO_MANY : null;
	}

	private Set<Long> added(Post post, List<Long> fileIds) {
		Set<Long> added = new LinkedHashSet<>(fileIds);
		this.files.findByPostIdOrderById(post.getId()).forEach((file) -> added.remove(file.getFileId()));
		return added;
	}

	/**
	 * Attached documents by their ids.
	 * @param ids stored files
	 * @return in the order asked for
	 */
	Map<Long, StoredFile> byId(Collection<Long> ids) {
		Map<Long, StoredFile> byId = new LinkedHashMap<>();
		List<StoredFile> found = this.media.all(ids);
		ids.forEach((id) -> found.stream()
			.filter((file) -> file.getId().equals(id))
			.findFirst()
			.ifPresent((file) -> byId.put(id, file)));
		return byId;
	}

	/**
	 * The documents sent for a post, attached or not.
	 * @param post the post
	 * @return as they came
	 */
	List<StoredFile> documents(Post post) {
		List<Long> ids = this.files.findByPostIdOrderById(post.getId()).stream().map(PostFile::getFileId).toList();
		return byId(ids).values().stream().filter((file) -> file.getType().isDocument()).toList();
	}

}
