package cn.activityweek.publicity;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Works of another channel as they are typed.
 */
class SupplementForm {

	@NotNull
	private SupplementKind kind;

	@NotBlank
	@PlainText(max = 60, oneLine = true)
	private String channel = "";

	@NotNull
	@Min(1)
	@Max(1000000000000L)
	private Long amount;

	@PlainText(max = 200, oneLine = true)
	private String note = "";

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public SupplementKind getKind() {
		return this.kind;
	}

	public void setKind(SupplementKind kind) {
		this.kind = kind;
	}

	public String getChannel() {
		return this.channel;
	}

	public void setChannel(String channel) {
		this.channel = orEmpty(channel);
	}

	public Long getAmount() {
		return this.amount;
	}

	public void setAmount(Long amount) {
		this.amount = amount;
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = orEmpty(note);
	}

}
