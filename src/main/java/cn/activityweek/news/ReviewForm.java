package cn.activityweek.news;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * What somebody decides about the version he has before him.
 */
class ReviewForm extends SeenVersionForm {

	private Verdict verdict = Verdict.APPROVED;

	@NotNull
	@PlainText(max = 500)
	private String opinion = "";

	static ReviewForm of(Post post) {
		ReviewForm form = new ReviewForm();
		form.setRevisionId(post.getCurrentRevisionId());
		return form;
	}

	public Verdict getVerdict() {
		return this.verdict;
	}

	public void setVerdict(Verdict verdict) {
		this.verdict = verdict;
	}

	public String getOpinion() {
		return this.opinion;
	}

	public void setOpinion(String opinion) {
		this.opinion = (opinion != null) ? opinion.strip() : "";
	}

}
