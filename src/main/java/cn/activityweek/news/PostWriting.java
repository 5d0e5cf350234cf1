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
	 * @return what could not be kept, in words
	 * @throws StaleFormException if it has been changed since the form was opened
	 */
	@Transactional
	List<String> save(Long id, PostForm form, Actor actor) {
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		this.pages.requireEditable(post, actor);
		PostRevision before = this.pages.current(post);
		if (form.says(PostForm.of(post, before))) {
			return List.of();
		}
		StaleFormException.requireSame(post.getVersion(), form.getVersion());
		List<String> notes = new ArrayList<>();
		List<Long> reported = reported(post, form, actor, notes);
		PostContent content = content(post, form, reported, before, notes);
		post.sortAs(form.getKind());
		post.report(reported);
		this.desk.save(id, content, attached(post, form, before, notes), actor);
		return notes;
	}

	private List<Long> reported(Post post, PostForm form, Actor actor, List<String> notes) {
		List<Long> reported = this.pages.reportable(post, form.reported(), actor);
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
	 * Takes the text of a document as a version of its own.
	 * @param id the post
	 * @param text what was read
	 * @param append whether it comes after the present text
	 * @param actor who
	 */
	@Transactional
	void take(Long id, WordDocument.Text text, boolean append, Actor actor) {
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		this.pages.requireEditable(post, actor);
		PostRevision before = this.pages.current(post);
		this.sent.own(post, text.pictures(), actor);
		PostContent content = before.getContent();
		String title = text.title().isEmpty() || append ? content.title() : text.title();
		this.desk.save(id, new PostContent(title, (append ? content.body() : "") + text.body(), content.suppliedBy(),
				content.writtenBy(), content.photographedBy(), content.source()), before.attached(), actor);
	}

	/**
	 * Takes an earlier version again, as a new one.
	 * @param id the post
	 * @param number the earlier version
	 * @param actor who
	 */
	@Transactional
	void restore(Long id, int number, Actor actor) {
		Post post = this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		this.pages.requireEditable(post, actor);
		PostRevision earlier = this.revisions.findByPostIdAndNumber(id, number)
			.orElseThrow(() -> new NotFoundException("沒有這個版本"));
		this.desk.save(id, earlier.getContent(), earlier.attached(), actor);
	}

}
