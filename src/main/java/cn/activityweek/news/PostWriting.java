package cn.activityweek.news;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.StaleFormException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what was typed about a post, unless somebody else has saved it meanwhile. Of the
 * files and activities that a form names only those stay that the post may have.
 */
@Service
class PostWriting {

	private final PostRepository posts;

	private final PostPages pages;

	private final PostDesk desk;

	private final PostPictures pictures;

	private final PostFileRepository files;

	private final PostFiles sent;

	private final PostRevisionRepository revisions;

	PostWriting(PostRepository posts, PostPages pages, PostDesk desk, PostPictures pictures, PostFileRepository files,
			PostFiles sent, PostRevisionRepository revisions) {
		this.posts = posts;
		this.pages = pages;
		this.desk = desk;
		this.pictures = pictures;
		this.files = files;
		this.sent = sent;
		this.revisions = revisions;
	}

	/**
	 * Saves a form; the same sent twice is no conflict.
	 * @param id the post
	 * @param form what was typed, settled
	 * @param actor who
	 * @return the version, and what could not be kept
	 * @throws StaleFormException if it has been changed since the form was opened
	 */
	@Transactional
	Saved save(Long id, PostForm form, Actor actor) {
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		this.pages.requireEditable(post, actor);
		PostRevision before = this.pages.current(post);
		if (form.says(PostForm.of(post, before))) {
			return new Saved(before.getId(), List.of());
		}
		StaleFormException.requireSame(post.getVersion(), form.getVersion());
		List<String> notes = new ArrayList<>();
		List<Long> reported = reported(post, form, before, actor, notes);
		PostContent content = content(post, form, reported, before, notes);
		PostRevision saved = this.desk.save(id, new PostSubject(form.getKind(), reported), content,
				attached(post, form, before, notes), actor);
		return new Saved(saved.getId(), notes);
	}

	private List<Long> reported(Post post, PostForm form, PostRevision before, Actor actor, List<String> notes) {
		List<Long> reported = this.pages.reportable(post, before, form.reported(), actor);
		if (reported.size() < form.reported().size()) {
			notes.add("有的活動已經刪除或您看不到，沒有列入");
		}
		return reported;
	}

	private PostContent content(Post post, PostForm form, List<Long> reported, PostRevision before,
			List<String> notes) {
		PostContent content = form.content();
		Set<Long> foreign = this.pictures.foreign(post, reported, before, PostHtml.files(content.body()));
		if (foreign.isEmpty()) {
			return content;
		}
		notes.add("有 " + foreign.size() + " 張圖片或視頻不屬於這篇稿件和它報道的活動，或者不能發布，沒有保留");
		return new PostContent(content.title(), PostHtml.without(content.body(), foreign), content.suppliedBy(),
				content.writtenBy(), content.photographedBy(), content.source());
	}

	private List<ShownFile> attached(Post post, PostForm form, PostRevision before, List<String> notes) {
		Set<Long> allowed = new HashSet<>();
		this.files.findByPostIdOrderById(post.getId()).forEach((file) -> allowed.add(file.getFileId()));
		before.attached().forEach((file) -> allowed.add(file.fileId()));
		List<ShownFile> attached = form.attachedFiles()
			.stream()
			.filter((file) -> allowed.contains(file.fileId()))
			.toList();
		if (attached.size() < form.attachedFiles().size()) {
			notes.add("有的附件不屬於這篇稿件，沒有列入");
		}
		return attached;
	}

	/**
	 * Saves a form and then takes the text of a document as a version of its own. Both in
	 * one, so that what the document replaces is what the person saw.
	 * @param id the post
	 * @param form what was typed, settled
	 * @param text what was read
	 * @param append whether it comes after the present text
	 * @param actor who
	 * @return what became of it
	 * @throws StaleFormException if it has been changed since the form was opened; then
	 * nothing is saved
	 */
	@Transactional
	Taken take(Long id, PostForm form, WordDocument.Text text, boolean append, Actor actor) {
		List<String> notes = new ArrayList<>(save(id, form, actor).notes());
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		PostRevision before = this.pages.current(post);
		PostContent content = before.getContent();
		String body = (append ? content.body() : "") + text.body();
		String obstacle = PostDesk.isTooLong(PostHtml.clean(body)) ? PostDesk.TOO_LONG
				: this.sent.obstacle(post, text.pictures());
		if (obstacle != null) {
			notes.add("Word 文件沒有導入：" + obstacle + "。原來的正文已保存");
			return new Taken(false, notes);
		}
		this.sent.own(post, text.pictures(), actor);
		String title = text.title().isEmpty() || append ? content.title() : text.title();
		this.desk.save(id, new PostContent(title, body, content.suppliedBy(), content.writtenBy(),
				content.photographedBy(), content.source()), before.attached(), actor);
		return new Taken(true, notes);
	}

	/**
	 * Puts the text of a document into a form that could not be saved, so that it is not
	 * lost with it: its pictures are the post's from now on.
	 * @param id the post
	 * @param form what was typed, settled
	 * @param text what was read
	 * @param actor who
	 */
	@Transactional
	void keep(Long id, PostForm form, WordDocument.Text text, Actor actor) {
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		this.pages.requireEditable(post, actor);
		this.sent.own(post, text.pictures(), actor);
		form.append(text);
	}

	/**
	 * Takes an earlier version again, as a new one.
	 * @param id the post
	 * @param number the earlier version
	 * @param opened the version that the person saw as the current one
	 * @param actor who
	 * @throws TextChangedException if another has been saved since
	 */
	@Transactional
	void restore(Long id, int number, Long opened, Actor actor) {
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		this.pages.requireEditable(post, actor);
		PostRevision earlier = this.revisions.findByPostIdAndNumber(id, number)
			.orElseThrow(() -> new NotFoundException("沒有這個版本"));
		TextChangedException.requireSame(post, opened);
		this.desk.save(id, earlier.subject(), earlier.getContent(), earlier.attached(), actor);
	}

	/**
	 * What became of a form.
	 *
	 * @param revisionId the version that says it
	 * @param notes what could not be kept, in words
	 */
	record Saved(Long revisionId, List<String> notes) {

	}

	/**
	 * What became of a document.
	 *
	 * @param imported whether its text is in the post now
	 * @param notes what could not be kept, in words
	 */
	record Taken(boolean imported, List<String> notes) {

	}

}
