package cn.activityweek.publicity;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;

/**
 * A lead in other words.
 */
class LeadCorrectionForm {

	@NotBlank
	@PlainText(max = 1000)
	private String text = "";

	private int version;

	static LeadCorrectionForm of(Lead lead) {
		LeadCorrectionForm form = new LeadCorrectionForm();
		form.text = lead.getText();
		form.version = lead.getVersion();
		return form;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = (text != null) ? text.strip() : "";
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
