package cn.activityweek.news;

/**
 * Handing a version in, and what is said of its pictures then.
 */
class SubmissionForm {

	private Long revisionId;

	private boolean pictureConsent;

	/** That nothing was changed since it came back, on purpose. */
	private boolean unchanged;

	static SubmissionForm of(Long revisionId) {
		SubmissionForm form = new SubmissionForm();
		form.revisionId = revisionId;
		return form;
	}

	static SubmissionForm of(Post post, boolean pictureConsent) {
		SubmissionForm form = new SubmissionForm();
		form.revisionId = post.getCurrentRevisionId();
		form.pictureConsent = pictureConsent;
		return form;
	}

	public Long getRevisionId() {
		return this.revisionId;
	}

	public void setRevisionId(Long revisionId) {
		this.revisionId = revisionId;
	}

	public boolean isUnchanged() {
		return this.unchanged;
	}

	public void setUnchanged(boolean unchanged) {
		this.unchanged = unchanged;
	}

	public boolean isPictureConsent() {
		return this.pictureConsent;
	}

	public void setPictureConsent(boolean pictureConsent) {
		this.pictureConsent = pictureConsent;
	}

}
