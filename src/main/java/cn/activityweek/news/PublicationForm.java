package cn.activityweek.news;

import java.time.Instant;
import java.time.LocalDateTime;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Publication past a step, or again after withdrawal: with a reason that is shown.
 */
class PublicationForm {

	@NotNull
	private Long revisionId;

	@NotBlank
	@PlainText(max = 500)
	private String reason = "";

	private boolean proofread;

	private boolean pictureConsent;

	private LocalDateTime publishAt;

	static PublicationForm of(Post post) {
		PublicationForm form = new PublicationForm();
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

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = (reason != null) ? reason.strip() : "";
	}

	public boolean isProofread() {
		return this.proofread;
	}

	public void setProofread(boolean proofread) {
		this.proofread = proofread;
	}

	public boolean isPictureConsent() {
		return this.pictureConsent;
	}

	public void setPictureConsent(boolean pictureConsent) {
		this.pictureConsent = pictureConsent;
	}

	public LocalDateTime getPublishAt() {
		return this.publishAt;
	}

	public void setPublishAt(LocalDateTime publishAt) {
		this.publishAt = publishAt;
	}

}
