package cn.activityweek.news;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes posts: each saving that changes something is a version of its own.
 */
@Service
class PostDesk {

	static final String TOO_LONG = "正文太長（連同格式超過 " + PostForm.LONGEST_BODY + " 個字符），沒有保存。請刪減，或者分成幾篇、把長表格改作附件";

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PostDesk(PostRepository posts, PostRevisionRepository revisions, ApplicationEventPublisher events, Clock clock) {
		this.posts = posts;
		this.revisions = revisions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a post.
	 * @param editionId the year
	 * @param departmentId the writing department
	 * @param subject what it is and which activities it reports
	 * @param content what it says so far
	 * @param actor who, who becomes its author
	 * @return the post, in {@link PostState#DRAFT}
	 */
	@Transactional
	Post begin(Long editionId, Long departmentId, PostSubject subject, PostContent content, Actor actor) {
		Post post = this.posts.saveAndFlush(new Post(editionId, departmentId, actor.accountId(), this.clock.instant()));
		PostContent clean = clean(content);
		write(post, subject, clean, files(clean, List.of()), actor);
		this.events.publishEvent(new AuditableEvent(actor, "新建稿件", "post", post.getId(), content.title()));
		return post;
	}

	/**
	 * Saves a version that is about the same as the one before, unless nothing has
	 * changed.
	 * @param id the post, which the person may change
	 * @param content what it says
	 * @param attached documents after the text
	 * @param actor who
	 * @return the current version
	 */
	@Transactional
	PostRevision save(Long id, PostContent content, List<ShownFile> attached, Actor actor) {
		return save(locked(id), null, content, attached, actor);
	}

	/**
	 * Saves a version, unless nothing has changed.
	 * @param id the post, which the person may change
	 * @param subject what it is and which activities it reports
	 * @param content what it says
	 * @param attached documents after the text
	 * @param actor who
	 * @return the current version
	 */
	@Transactional
	PostRevision save(Long id, PostSubject subject, PostContent content, List<ShownFile> attached, Actor actor) {
		return save(locked(id), subject, content, attached, actor);
	}

	private Post locked(Long id) {
		return this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
	}

	private PostRevision save(Post post, PostSubject asked, PostContent content, List<ShownFile> attached,
			Actor actor) {
		PostRevision before = this.revisions.findById(post.getCurrentRevisionId()).orElseThrow();
		PostSubject subject = (asked != null) ? asked : before.subject();
		PostContent clean = clean(content);
		List<ShownFile> files = files(clean, attached);
		if (before.says(subject, clean, files)) {
			return before;
		}
		PostRevision saved = write(post, subject, clean, files, actor);
		this.events.publishEvent(new AuditableEvent(actor, "修改稿件", "post", post.getId(), content.title() + "，第 "
				+ saved.getNumber() + " 版：" + VersionDifferences.between(before, saved).inALine()));
		return saved;
	}

	private PostRevision write(Post post, PostSubject subject, PostContent clean, List<ShownFile> files, Actor actor) {
		if (isTooLong(clean.body())) {
			throw new RefusedException(TOO_LONG);
		}
		int number = this.revisions.lastNumber(post.getId()) + 1;
		PostRevision revision = this.revisions.saveAndFlush(
				new PostRevision(post, number, subject, clean, files, actor.accountId(), this.clock.instant()));
		post.revise(revision);
		this.posts.saveAndFlush(post);
		return revision;
	}

	/**
	 * Whether a text is longer than its form takes, so that it could not be saved again.
	 * @param body the clean text
	 * @return true where it is refused
	 */
	static boolean isTooLong(String body) {
		return body.codePointCount(0, body.length()) > PostForm.LONGEST_BODY;
	}

	private static PostContent clean(PostContent content) {
		return new PostContent(content.title(), PostHtml.clean(content.body()), content.suppliedBy(),
				content.writtenBy(), content.photographedBy(), content.source());
	}

	private static List<ShownFile> files(PostContent clean, List<ShownFile> attached) {
		List<ShownFile> files = new ArrayList<>();
		PostHtml.files(clean.body()).forEach((file) -> files.add(new ShownFile(file, ShownFile.Place.BODY, "")));
		files.addAll(attached);
		return files;
	}

}
