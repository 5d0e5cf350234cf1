package cn.activityweek.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * What the form of a year asks. Other modules that propose or read a year extend it, so
 * that the same checks hold wherever a year is typed.
 */
public class EditionForm {

	private static final int LONGEST_DAYS = 31;

	private static final int LATEST_DUE_DAYS = 180;

	@NotNull
	@Min(2015)
	@Max(2100)
	private Integer year;

	@NotBlank
	@PlainText(max = 60, oneLine = true)
	private String college;

	@NotBlank
	@PlainText(max = 100, oneLine = true)
	private String theme;

	@NotNull
	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate startsOn;

	@NotNull
	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate endsOn;

	@NotNull
	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate dueOn;

	@PlainText(max = 60, oneLine = true)
	private String noticeNumber;

	@NotNull
	private ChineseScript documentScript = ChineseScript.TRADITIONAL;

	@NotNull
	@Min(1)
	@Max(100_000)
	private Integer largeSize = EditionFacts.USUAL_LARGE_SIZE;

	private int version;

	static EditionForm of(Edition edition) {
		EditionForm form = new EditionForm();
		form.fill(edition.facts());
		form.version = edition.getVersion();
		return form;
	}

	/**
	 * A form that proposes a year.
	 * @param year the year
	 * @param college the college's name
	 * @return the form with that year's usual dates, the theme still empty
	 */
	public static EditionForm propose(int year, String college) {
		EditionDates dates = EditionDates.propose(year);
		EditionForm form = new EditionForm();
		form.fill(new EditionFacts(year, college, "", dates.startsOn(), dates.endsOn(), dates.dueOn(), "",
				ChineseScript.TRADITIONAL));
		return form;
	}

	/**
	 * Takes over what is known.
	 * @param facts the facts
	 */
	public final void fill(EditionFacts facts) {
		this.year = facts.year();
		this.college = facts.college();
		this.theme = facts.theme();
		this.startsOn = facts.startsOn();
		this.endsOn = facts.endsOn();
		this.dueOn = facts.dueOn();
		this.noticeNumber = facts.noticeNumber();
		this.documentScript = facts.documentScript();
		this.largeSize = facts.largeSize();
	}

	/**
	 * What was typed. Only for a form without errors.
	 * @return the facts
	 */
	public EditionFacts facts() {
		return new EditionFacts(this.year, this.college.strip(), this.theme.strip(), this.startsOn, this.endsOn,
				this.dueOn, (this.noticeNumber != null) ? this.noticeNumber.strip() : "", this.documentScript,
				this.largeSize);
	}

	/**
	 * Checks the dates against the year and each other.
	 * @param errors where what is wrong is noted, at its field
	 */
	public void checkDates(Errors errors) {
		if (this.year != null && this.startsOn != null && this.startsOn.getYear() != this.year) {
			errors.rejectValue("startsOn", "edition.starts-in-another-year");
		}
		if (this.startsOn != null && this.endsOn != null) {
			if (this.endsOn.isBefore(this.startsOn)) {
				errors.rejectValue("endsOn", "edition.ends-before-start");
			}
			else if (this.endsOn.isAfter(this.startsOn.plusDays(LONGEST_DAYS))) {
				errors.rejectValue("endsOn", "edition.too-long");
			}
		}
		if (this.endsOn != null && this.dueOn != null) {
			if (this.dueOn.isBefore(this.endsOn)) {
				errors.rejectValue("dueOn", "edition.due-before-end");
			}
			else if (this.dueOn.isAfter(this.endsOn.plusDays(LATEST_DUE_DAYS))) {
				errors.rejectValue("dueOn", "edition.due-too-late");
			}
		}
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("年度", "year", "學校", "college", "活動主題", "theme", "開始日期", "startsOn", "結束日期", "endsOn", "報送截止",
				"dueOn", "通知文號", "noticeNumber", "公文文字", "documentScript");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	public Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("年度", (this.year != null) ? this.year.toString() : "");
		fields.put("學校", this.college);
		fields.put("活動主題", this.theme);
		fields.put("開始日期", readable(this.startsOn));
		fields.put("結束日期", readable(this.endsOn));
		fields.put("報送截止", readable(this.dueOn));
		fields.put("通知文號", this.noticeNumber);
		fields.put("公文文字", (this.documentScript != null) ? this.documentScript.getLabel() : "");
		fields.put("大型活動人數", (this.largeSize != null) ? this.largeSize.toString() : "");
		return fields;
	}

	/**
	 * The weekday of one of the dates, shown beside it.
	 * @param field startsOn, endsOn or dueOn
	 * @return 周日 …, empty where there is no date
	 */
	public String weekday(String field) {
		LocalDate date = switch (field) {
			case "startsOn" -> this.startsOn;
			case "endsOn" -> this.endsOn;
			default -> this.dueOn;
		};
		return (date != null) ? CollegeTime.weekday(date.getDayOfWeek()) : "";
	}

	private static String readable(LocalDate date) {
		return (date != null) ? date + "（" + CollegeTime.weekday(date.getDayOfWeek()) + "）" : "";
	}

	public Integer getYear() {
		return this.year;
	}

	public void setYear(Integer year) {
		this.year = year;
	}

	public String getCollege() {
		return this.college;
	}

	public void setCollege(String college) {
		this.college = college;
	}

	public String getTheme() {
		return this.theme;
	}

	public void setTheme(String theme) {
		this.theme = theme;
	}

	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	public void setStartsOn(LocalDate startsOn) {
		this.startsOn = startsOn;
	}

	public LocalDate getEndsOn() {
		return this.endsOn;
	}

	public void setEndsOn(LocalDate endsOn) {
		this.endsOn = endsOn;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public void setDueOn(LocalDate dueOn) {
		this.dueOn = dueOn;
	}

	public String getNoticeNumber() {
		return this.noticeNumber;
	}

	public void setNoticeNumber(String noticeNumber) {
		this.noticeNumber = noticeNumber;
	}

	public ChineseScript getDocumentScript() {
		return this.documentScript;
	}

	public void setDocumentScript(ChineseScript documentScript) {
		this.documentScript = documentScript;
	}

	public Integer getLargeSize() {
		return this.largeSize;
	}

	public void setLargeSize(Integer largeSize) {
		this.largeSize = largeSize;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
