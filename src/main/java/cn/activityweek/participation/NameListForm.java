package cn.activityweek.participation;

import jakarta.validation.constraints.NotNull;

/**
 * A list handed over as text; a file may come beside it.
 */
class NameListForm {

	@NotNull
	private PersonKind kind = PersonKind.STUDENT;

	private String text = "";

	public PersonKind getKind() {
		return this.kind;
	}

	public void setKind(PersonKind kind) {
		this.kind = kind;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

}
