package cn.activityweek.news;

import java.time.Instant;
import java.time.LocalDateTime;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * What somebody decides about the version he has before him.
 */
class ReviewForm {

	@NotNull
	private Long revisionId;

	private Verdict verdict = Verdict.APPROVED;

	private boolean proofread;

	@NotNull
	@PlainText(max = 500)
	private String opinion = "";

	private LocalDateTime publishAt;

	static ReviewForm of(Post post) {
		ReviewForm form = new ReviewForm();
		form.revisionId = post.getCurrentRevisionId();
		return form;
	}

	Instant publishAt() {
		return (this.publishAt != null) ? CollegeTime.instant(this.publishAt) : null;
	}

	public Long getRevisionId() {
		return this.revisionId;
	}

	public void setRevisionId(Long revisionId) {
		this.revisionId = revisionId;
	}

	public Verdict getVerdict() {
		return this.verdict;
	}

	public void setVerdict(Verdict verdict) {
		this.verdict = verdict;
	}

	public boolean isProofread() {
		return this.proofread;
	}

	public void setProofread(boolean proofread) {
		this.proofread = proofread;
	}

	public String getOpinion() {
		return this.opinion;
	}

	public void setOpinion(String opinion) {
		this.opinion = (opinion != null) ? opinion.strip() : "";
	}

	public LocalDateTime getPublishAt() {
		return this.publishAt;
	}

	public void setPublishAt(LocalDateTime publishAt) {
		this.publishAt = publishAt;
	}

}
