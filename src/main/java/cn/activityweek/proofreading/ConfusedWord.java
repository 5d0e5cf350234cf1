package cn.activityweek.proofreading;

import java.util.List;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * A word that is often written wrong, as 宣傳統戰部 keeps it.
 */
@Entity
class ConfusedWord extends BaseEntity {

	private String wrong;

	private String correct;

	private String allowed = "";

	private String note = "";

	protected ConfusedWord() {
	}

	ConfusedWord(ConfusedWordForm form) {
		revise(form);
	}

	void revise(ConfusedWordForm form) {
		this.wrong = String.join("\n", form.wrongForms());
		this.correct = form.getCorrect();
		this.allowed = String.join("\n", form.allowedPhrases());
		this.note = form.getNote();
	}

	/** The wrong forms, never none. */
	public List<String> wrongForms() {
		return this.wrong.lines().toList();
	}

	/** Phrases in which a wrong form is right. */
	public List<String> allowedPhrases() {
		return this.allowed.lines().toList();
	}

	public String getWrong() {
		return this.wrong;
	}

	public String getCorrect() {
		return this.correct;
	}

	public String getAllowed() {
		return this.allowed;
	}

	public String getNote() {
		return this.note;
	}

}
