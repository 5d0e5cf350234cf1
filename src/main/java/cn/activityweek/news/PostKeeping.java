package cn.activityweek.news;

import java.time.Clock;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import cn.activityweek.core.StaleFormException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to posts beside their review: taken off the public pages, put first,
 * recorded elsewhere, deleted while they are drafts.
 */
@Service
class PostKeeping {

	private final PostRepository posts;

	private final ReviewCases cases;

	private final ReviewAccess access;

	private final ReviewRecords records;

	private final PublicationDesk publication;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PostKeeping(PostRepository posts, ReviewCases cases, ReviewAccess access, ReviewRecords records,
			PublicationDesk publication, ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.posts = posts;
		this.cases = cases;
		this.access = access;
		this.records = records;
		this.publication = publication;
		this.clock = clock;
	}

	/**
	 * Takes a post off the public pages. A next version that waits for its time would
	 * bring it back by itself, so that is called off too.
	 * @param id the post
	 * @param form how and why
	 * @param actor who
	 */
	@Transactional
	void withdraw(Long id, WithdrawalForm form, Actor actor) {
		ReviewCase review = required(id, PostAction.WITHDRAW, actor);
		Post post = review.post();
		post.withdraw(form.getHow(), form.getReason(), form.getNotice(), actor.accountId(), this.clock.instant());
		this.posts.saveAndFlush(post);
		this.records.audit(post, "撤稿", form.getHow().getLabel() + "，" + form.getReason(), actor);
		if (post.getState() == PostState.SCHEDULED) {
			this.publication.stop(review, "稿件已撤下，定時發布隨之取消", actor);
		}
	}

	@Transactional
	void pin(Long id, boolean first, Actor actor) {
		Post post = required(id, PostAction.PIN, actor).post();
		if (post.isPinned() != first) {
			post.pin(first);
			this.posts.saveAndFlush(post);
			this.records.audit(post, first ? "置頂稿件" : "取消置頂", "", actor);
		}
	}

	/**
	 * Records where else a post stands. The same sent twice is no conflict.
	 * @param id the post
	 * @param form what was typed; an empty address takes the record back
	 * @param actor who
	 * @throws StaleFormException if somebody else has recorded something since the form
	 * was made
	 */
	@Transactional
	void recordElsewhere(Long id, ElsewhereForm form, Actor actor) {
		Post post = required(id, PostAction.RECORD_ELSEWHERE, actor).post();
		ElsewhereForm before = ElsewhereForm.of(post);
		Differences differences = Differences.between(before.labelled(), form.labelled());
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(before.getVersion(), form.getVersion());
		post.appearElsewhere(form.getAddress().isEmpty() ? null : form.getAddress(), form.getSince());
		this.posts.saveAndFlush(post);
		this.records.audit(post, "登記在別處的發布", differences.describe(), actor);
	}

	/** Out of sight, not gone: nobody's text is lost by a click. */
	@Transactional
	void delete(Long id, Actor actor) {
		Post post = required(id, PostAction.DELETE, actor).post();
		post.delete(actor.accountId(), this.clock.instant());
		this.posts.saveAndFlush(post);
		this.records.audit(post, "刪除稿件", "", actor);
	}

	@Transactional
	void restore(Long id, Actor actor) {
		Post post = required(id, PostAction.RESTORE, actor).post();
		requireOnly(post);
		post.restore();
		this.posts.saveAndFlush(post);
		this.records.audit(post, "恢復稿件", "", actor);
	}

	/** Of one lead or case there are not two posts, of which both would be published. */
	private void requireOnly(Post post) {
		String origin = post.getBegunFrom();
		if (origin == null) {
			return;
		}
		this.events.publishEvent(new MaterialPostRestored(origin, post.getId()));
		if (this.posts.existsBegunFrom(origin)) {
			throw new RefusedException("由同一條線索或材料已經另寫了一篇稿件，這一篇不能恢復。請在那一篇上接着寫；要用這一篇，請先刪除那一篇");
		}
	}

	private ReviewCase required(Long id, PostAction action, Actor actor) {
		ReviewCase review = this.cases
			.of(this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件")));
		this.access.require(action, review, actor);
		return review;
	}

}
