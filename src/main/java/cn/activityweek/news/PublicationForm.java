package cn.activityweek.news;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;

/**
 * Publication past a step, or again after withdrawal: with a reason that is shown.
 */
class PublicationForm extends SeenVersionForm {

	@NotBlank
	@PlainText(max = 500)
	private String reason = "";

	private boolean pictureConsent;

	static PublicationForm of(Post post) {
		PublicationForm form = new PublicationForm();
		form.setRevisionId(post.getCurrentRevisionId());
		return form;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = (reason != null) ? reason.strip() : "";
	}

	public boolean isPictureConsent() {
		return this.pictureConsent;
	}

	public void setPictureConsent(boolean pictureConsent) {
		this.pictureConsent = pictureConsent;
	}

}
