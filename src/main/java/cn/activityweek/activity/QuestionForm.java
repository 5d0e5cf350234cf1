package cn.activityweek.activity;

import java.util.UUID;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;

/**
 * A question about a record, or the answer to one, as typed.
 */
class QuestionForm {

	/** Of a new question: sent twice it is asked once. */
	private String requestKey = "";

	/** Of the question that is answered. */
	private int version = -1;

	@NotBlank
	@PlainText(max = 500)
	private String text = "";

	static QuestionForm blank() {
		QuestionForm form = new QuestionForm();
		form.requestKey = UUID.randomUUID().toString();
		return form;
	}

	static QuestionForm answer(ActivityQuestion question) {
		QuestionForm form = new QuestionForm();
		form.version = question.getVersion();
		form.text = question.getAnswer();
		return form;
	}

	UUID key() {
		try {
			return UUID.fromString(this.requestKey);
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			return UUID.randomUUID();
		}
	}

	public String getRequestKey() {
		return this.requestKey;
	}

	public void setRequestKey(String requestKey) {
		this.requestKey = requestKey;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

}
