package cn.activityweek.proofreading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.springframework.validation.Errors;

/**
 * A word that is often written wrong, as somebody types it.
 */
class ConfusedWordForm {

	@NotBlank
	@PlainText(max = 400)
	private String wrong = "";

	@NotBlank
	@PlainText(max = 60, oneLine = true)
	private String correct = "";

	@PlainText(max = 1000)
	private String allowed = "";

	@PlainText(max = 200, oneLine = true)
	private String note = "";

	private String version = "";

	static ConfusedWordForm of(ConfusedWord word) {
		ConfusedWordForm form = new ConfusedWordForm();
		form.wrong = word.getWrong();
		form.correct = word.getCorrect();
		form.allowed = word.getAllowed();
		form.note = word.getNote();
		form.version = Integer.toString(word.getVersion());
		return form;
	}

	/**
	 * Says what no single field can tell. One character alone stands in too many words.
	 * @param errors gets what is wrong
	 */
	void check(Errors errors) {
		if (wrongForms().stream().anyMatch((form) -> form.codePointCount(0, form.length()) < 2)) {
			errors.rejectValue("wrong", "proofreading.wrong-short");
		}
		if (wrongForms().contains(this.correct)) {
			errors.rejectValue("wrong", "proofreading.wrong-right");
		}
	}

	List<String> wrongForms() {
		return lines(this.wrong);
	}

	List<String> allowedPhrases() {
		return lines(this.allowed);
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList();
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("常見誤寫", "wrong", "正確寫法", "correct", "不提示的用法", "allowed", "說明", "note");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("常見誤寫", this.wrong);
		fields.put("正確寫法", this.correct);
		fields.put("不提示的用法", this.allowed);
		fields.put("說明", this.note);
		return fields;
	}

	public String getWrong() {
		return this.wrong;
	}

	public void setWrong(String wrong) {
		this.wrong = orEmpty(wrong);
	}

	public String getCorrect() {
		return this.correct;
	}

	public void setCorrect(String correct) {
		this.correct = orEmpty(correct);
	}

	public String getAllowed() {
		return this.allowed;
	}

	public void setAllowed(String allowed) {
		this.allowed = orEmpty(allowed);
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = orEmpty(note);
	}

	public String getVersion() {
		return this.version;
	}

	public void setVersion(String version) {
		this.version = version;
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

}
