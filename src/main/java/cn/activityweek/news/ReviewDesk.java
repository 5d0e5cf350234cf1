package cn.activityweek.news;

import java.time.Clock;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a post through 三審三校. Each act locks the post, so that of two at once the second
 * sees what the first did; each names the version that the person had before him.
 */
@Service
class ReviewDesk {

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final PostPages pages;

	private final ReviewCases cases;

	private final ReviewAccess access;

	private final ReviewRecords records;

	private final PostChecklist checklist;

	private final PictureConsents consents;

	private final PublicationDesk publication;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ReviewDesk(PostRepository posts, PostRevisionRepository revisions, PostPages pages, ReviewCases cases,
			ReviewAccess access, ReviewRecords records, PostChecklist checklist, PictureConsents consents,
			PublicationDesk publication, TransactionTemplate transaction, Clock clock) {
		this.consents = consents;
		this.transaction = transaction;
		this.posts = posts;
		this.revisions = revisions;
		this.pages = pages;
		this.cases = cases;
		this.access = access;
		this.records = records;
		this.checklist = checklist;
		this.publication = publication;
		this.clock = clock;
	}

	/**
	 * Hands a post in. Its documents are read before it is locked.
	 * @param id the post
	 * @param form the version that the person saw, and what he says of its pictures
	 * @param actor who, who answers for it as an author
	 */
	void submit(Long id, SubmissionForm form, Actor actor) {
		DocumentReadings documents = this.checklist.read(id);
		this.transaction.executeWithoutResult((status) -> submit(id, form, documents, actor));
	}

	private void submit(Long id, SubmissionForm form, DocumentReadings documents, Actor actor) {
		ReviewCase review = locked(id);
		Post post = review.post();
		this.access.require(PostAction.SUBMIT, review, actor);
		TextChangedException.requireSame(post, form.getRevisionId());
		PostRevision revision = this.revisions.findById(form.getRevisionId()).orElseThrow();
		if (form.isPictureConsent()) {
			this.consents.give(post, revision, actor);
		}
		this.checklist.require(post, revision, documents, "送審");
		post.submit(review.chain().get(0), review.shortened(), actor.accountId(), this.clock.instant());
		this.posts.saveAndFlush(post);
		this.records.audit(post, "送審", post.getState().getLabel(), actor);
	}

	@Transactional
	void takeBack(Long id, Actor actor) {
		ReviewCase review = locked(id);
		this.access.require(PostAction.TAKE_BACK, review, actor);
		this.records.decide(review, review.step(), Verdict.TAKEN_BACK, "", actor);
		review.post().endReview(false);
		this.posts.saveAndFlush(review.post());
	}

	/**
	 * Takes the word of somebody who edits it during the review for pictures that have
	 * been added since.
	 * @param id the post
	 * @param form the version that the person saw, and what he says of its pictures
	 * @param actor who
	 */
	@Transactional
	void answerForPictures(Long id, SubmissionForm form, Actor actor) {
		Post post = locked(id).post();
		this.pages.requireEditable(post, actor);
		TextChangedException.requireSame(post, form.getRevisionId());
		if (!form.isPictureConsent()) {
			throw new RefusedException("請先確認已取得照片中人物同意並勾選；沒有取得的，請換下那張圖片");
		}
		this.consents.give(post, this.revisions.findById(form.getRevisionId()).orElseThrow(), actor);
	}

	/**
	 * Approves the step for which the post waits; the last one publishes.
	 * @param id the post
	 * @param form the version, 已校對, an opinion, and when to publish
	 * @param actor who
	 * @return the post as it is now
	 */
	Post approve(Long id, ReviewForm form, Actor actor) {
		DocumentReadings documents = this.checklist.read(id);
		return this.transaction.execute((status) -> approve(id, form, documents, actor));
	}

	private Post approve(Long id, ReviewForm form, DocumentReadings documents, Actor actor) {
		ReviewCase review = locked(id);
		Post post = review.post();
		this.access.require(PostAction.APPROVE, review, actor);
		TextChangedException.requireSame(post, form.getRevisionId());
		ReviewStep step = review.step();
		this.records.decide(review, step, Verdict.APPROVED, form.getOpinion(), actor);
		if (step == ReviewStep.FINAL) {
			this.publication.finish(this.cases.of(post), documents, form.publishAt(), actor);
		}
		else {
			post.await(review.after(step), this.clock.instant());
		}
		return this.posts.saveAndFlush(post);
	}

	/**
	 * Sends a post back to be mended.
	 * @param id the post
	 * @param form the version and what is to be mended
	 * @param actor who
	 */
	@Transactional
	void sendBack(Long id, ReviewForm form, Actor actor) {
		ReviewCase review = locked(id);
		this.access.require(PostAction.RETURN, review, actor);
		TextChangedException.requireSame(review.post(), form.getRevisionId());
		this.records.decide(review, review.step(), Verdict.RETURNED, form.getOpinion(), actor);
		review.post().endReview(true);
		this.posts.saveAndFlush(review.post());
	}

	private ReviewCase locked(Long id) {
		return this.cases.of(this.posts.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這篇稿件")));
	}

}
