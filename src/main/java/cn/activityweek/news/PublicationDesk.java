package cn.activityweek.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes posts, at once or at a set time, past a step, and again after withdrawal.
 */
@Service
class PublicationDesk {

	private final PostRepository posts;

	private final ReviewCases cases;

	private final ReviewPolicy policy;

	private final ReviewAccess access;

	private final ReviewRecords records;

	private final PublicationGate gate;

	private final PostChecklist checklist;

	private final PostRevisionRepository revisions;

	private final PictureConsents consents;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PublicationDesk(PostRepository posts, ReviewCases cases, ReviewPolicy policy, ReviewAccess access,
			ReviewRecords records, PublicationGate gate, PostChecklist checklist, PostRevisionRepository revisions,
			PictureConsents consents, TransactionTemplate transaction, Clock clock) {
		this.checklist = checklist;
		this.revisions = revisions;
		this.consents = consents;
		this.transaction = transaction;
		this.posts = posts;
		this.cases = cases;
		this.policy = policy;
		this.access = access;
		this.records = records;
		this.gate = gate;
		this.clock = clock;
	}

	/**
	 * Publishes what 終審 has just approved, or sets the time.
	 * @param review the post's case, that approval included
	 * @param documents what its documents say, read before it was locked
	 * @param publishAt when, null for now
	 * @param actor who
	 * @throws RefusedException if a rule stands against it
	 */
	@Transactional
	void finish(ReviewCase review, DocumentReadings documents, Instant publishAt, Actor actor) {
		this.gate.require(review, documents);
		if (publishAt == null) {
			publish(review, actor);
			return;
		}
		if (!publishAt.isAfter(this.clock.instant())) {
			throw new RefusedException("定時發布的時間已經過了，請改成以後的時間，或者立即發布");
		}
		review.post().schedule(publishAt);
		this.posts.saveAndFlush(review.post());
		this.records.audit(review.post(), "定時發布", CollegeTime.format(publishAt), actor);
	}

	private void publish(ReviewCase review, Actor actor) {
		Post post = review.post();
		boolean again = post.getCurrentRevisionId().equals(post.getLiveRevisionId());
		String editor = named(review, ReviewStep.SECOND);
		post.publish(this.clock.instant(), (editor == null && again) ? post.getEditor() : editor,
				named(review, ReviewStep.FINAL));
		this.posts.saveAndFlush(post);
		this.records.audit(post, "發布稿件", "", actor);
	}

	private static String named(ReviewCase review, ReviewStep step) {
		return review.settled(step).filter(PostReview::approves).map(PostReview::getReviewerName).orElse(null);
	}

	/**
	 * Publishes with steps left out.
	 * @param id the post
	 * @param form the version, the reason, which the page and the 登記表 show, and when
	 * @param actor who
	 * @return the post as it is now
	 */
	Post passOver(Long id, PublicationForm form, Actor actor) {
		DocumentReadings documents = this.checklist.read(id);
		return this.transaction.execute((status) -> passOver(id, form, documents, actor));
	}

	private Post passOver(Long id, PublicationForm form, DocumentReadings documents, Actor actor) {
		ReviewCase review = locked(id);
		Post post = review.post();
		this.access.require(PostAction.PASS_OVER, review, actor);
		TextChangedException.requireSame(post, form.getRevisionId());
		for (ReviewStep step : this.policy.unsettled(review)) {
			this.records.annul(review, step);
			this.records.decide(review, step, Verdict.PASSED_OVER, form.getReason(), actor);
		}
		this.records.decide(review, ReviewStep.FINAL, Verdict.APPROVED, "", actor);
		post.await(ReviewStep.FINAL, this.clock.instant());
		answerForPictures(post, form, actor);
		finish(this.cases.of(post), documents, form.publishAt(), actor);
		return post;
	}

	/**
	 * Publishes a withdrawn post as it was, looked at again by 終審.
	 * @param id the post
	 * @param form the version and the reason
	 * @param actor who
	 * @return the post as it is now
	 */
	Post republish(Long id, PublicationForm form, Actor actor) {
		DocumentReadings documents = this.checklist.read(id);
		return this.transaction.execute((status) -> republish(id, form, documents, actor));
	}

	private Post republish(Long id, PublicationForm form, DocumentReadings documents, Actor actor) {
		ReviewCase review = locked(id);
		Post post = review.post();
		this.access.require(PostAction.REPUBLISH, review, actor);
		TextChangedException.requireSame(post, form.getRevisionId());
		post.submit(ReviewStep.FINAL, true, actor.accountId(), this.clock.instant());
		this.posts.saveAndFlush(post);
		this.records.decide(this.cases.of(post), ReviewStep.FINAL, Verdict.APPROVED, "重新發布：" + form.getReason(), actor);
		answerForPictures(post, form, actor);
		finish(this.cases.of(post), documents, form.publishAt(), actor);
		return post;
	}

	private void answerForPictures(Post post, PublicationForm form, Actor actor) {
		if (form.isPictureConsent()) {
			this.consents.give(post, this.revisions.findById(form.getRevisionId()).orElseThrow(), actor);
		}
	}

	@Transactional
	void callOff(Long id, Actor actor) {
		ReviewCase review = locked(id);
		this.access.require(PostAction.CALL_OFF, review, actor);
		callOff(review, Verdict.CALLED_OFF, "取消定時發布", actor);
		review.post().callOff(null, this.clock.instant());
		this.posts.saveAndFlush(review.post());
	}

	/**
	 * Publishes a post whose time has come, by the same rule as by hand; where that
	 * stands against it, it waits for 終審 again and says why.
	 * @param id the post
	 * @return whether this call settled it; not if another has it, or if its documents
	 * have changed since they were read, when it is due still
	 */
	boolean publishDue(Long id) {
		DocumentReadings documents = this.checklist.read(id);
		return Boolean.TRUE.equals(this.transaction.execute((status) -> publishDue(id, documents)));
	}

	private boolean publishDue(Long id, DocumentReadings documents) {
		ReviewCase review = this.posts.takeDue(id, this.clock.instant()).map(this.cases::of).orElse(null);
		if (review == null || !documents.cover(this.gate.documents(review))) {
			return false;
		}
		List<String> obstacles = this.gate.obstacles(review, documents);
		if (obstacles.isEmpty()) {
			publish(review, null);
		}
		else {
			stop(review, String.join("；", obstacles), null);
		}
		return true;
	}

	/**
	 * Stops a publication at a set time.
	 * @param id the post
	 * @param reason why
	 */
	@Transactional
	void stopDue(Long id, String reason) {
		this.posts.takeDue(id, this.clock.instant())
			.map(this.cases::of)
			.ifPresent((review) -> stop(review, reason, null));
	}

	void stop(ReviewCase review, String reason, Actor actor) {
		callOff(review, (actor != null) ? Verdict.CALLED_OFF : Verdict.STOPPED, reason, actor);
		review.post().callOff(reason, this.clock.instant());
		this.posts.saveAndFlush(review.post());
	}

	private void callOff(ReviewCase review, Verdict verdict, String reason, Actor actor) {
		this.records.annul(review, ReviewStep.FINAL);
		this.records.decide(review, ReviewStep.FINAL, verdict, reason, actor);
	}

	private ReviewCase locked(Long id) {
		return this.cases.of(this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件")));
	}

}
