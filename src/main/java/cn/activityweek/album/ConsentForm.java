package cn.activityweek.album;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The visiting school's agreement, as it is put on record.
 */
class ConsentForm {

	/**
	 * Tells the stored state from another one; the album's own version changes for less.
	 */
	private int version;

	private Long scanId;

	@NotBlank
	@PlainText(max = 200)
	private String school = "";

	@NotBlank
	@PlainText(max = 100)
	private String givenBy = "";

	@NotNull
	private LocalDate givenOn;

	static ConsentForm of(Consent consent) {
		ConsentForm form = new ConsentForm();
		if (consent != null) {
			form.setSchool(consent.school());
			form.setGivenBy(consent.givenBy());
			form.setGivenOn(consent.givenOn());
			form.setScanId(consent.fileId());
		}
		form.setVersion(form.content().hashCode());
		return form;
	}

	private List<Object> content() {
		return Arrays.asList(this.school, this.givenBy, this.givenOn, this.scanId);
	}

	boolean saysTheSameAs(ConsentForm other) {
		return content().equals(other.content());
	}

	/**
	 * The fields as people read them.
	 * @param scanName the name of a stored file
	 * @return label to text
	 */
	Map<String, String> wording(Function<Long, String> scanName) {
		Map<String, String> wording = new LinkedHashMap<>();
		wording.put("學校", this.school);
		wording.put("由誰同意", this.givenBy);
		wording.put("同意的日期", Objects.toString(this.givenOn, ""));
		wording.put("同意書", scanName.apply(this.scanId));
		return wording;
	}

	/**
	 * Which property stands behind each label of {@link #wording}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("學校", "school", "由誰同意", "givenBy", "同意的日期", "givenOn", "同意書", "scanId");
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	public Long getScanId() {
		return this.scanId;
	}

	public void setScanId(Long scanId) {
		this.scanId = scanId;
	}

	public String getSchool() {
		return this.school;
	}

	public void setSchool(String school) {
		this.school = (school != null) ? school.strip() : "";
	}

	public String getGivenBy() {
		return this.givenBy;
	}

	public void setGivenBy(String givenBy) {
		this.givenBy = (givenBy != null) ? givenBy.strip() : "";
	}

	public LocalDate getGivenOn() {
		return this.givenOn;
	}

	public void setGivenOn(LocalDate givenOn) {
		this.givenOn = givenOn;
	}

}
