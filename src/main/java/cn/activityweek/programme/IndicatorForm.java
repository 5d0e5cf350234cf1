package cn.activityweek.programme;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.validation.Errors;

/**
 * An indicator as 教務處 types it. Module and code are fixed once it exists.
 */
class IndicatorForm {

	private Long moduleId;

	@PlainText(max = 20, oneLine = true)
	private String section = "";

	@Pattern(regexp = "([a-z][a-z0-9-]{0,39})?", message = "{programme.code}")
	private String code = "";

	@NotBlank
	@PlainText(max = 40, oneLine = true)
	private String name;

	@PlainText(max = 6, oneLine = true)
	private String unit = "";

	@NotNull
	private Aggregation aggregation = Aggregation.SUM;

	private IndicatorSource source;

	private int version;

	static IndicatorForm of(Indicator indicator) {
		IndicatorForm form = new IndicatorForm();
		form.moduleId = indicator.getModuleId();
		form.section = indicator.getSection();
		form.code = indicator.getCode();
		form.name = indicator.getName();
		form.unit = indicator.getUnit();
		form.aggregation = indicator.getAggregation();
		form.source = indicator.getSource();
		form.version = indicator.getVersion();
		return form;
	}

	void applyTo(Indicator indicator) {
		indicator.define(this.name, this.unit, this.aggregation,
				(this.aggregation == Aggregation.DERIVED) ? this.source : null);
	}

	void check(Errors errors) {
		if (this.moduleId == null && this.section.isEmpty()) {
			errors.rejectValue("section", "programme.section-missing");
		}
		if (this.moduleId == null && this.aggregation != null && this.aggregation != Aggregation.DERIVED) {
			errors.rejectValue("aggregation", "programme.week-derived");
		}
		if (this.aggregation == Aggregation.DERIVED && this.source == null) {
			errors.rejectValue("source", "programme.source-missing");
		}
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("區分", "section", "指標", "name", "單位", "unit", "匯總方式", "aggregation", "數據來源", "source");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		if (this.moduleId == null) {
			fields.put("區分", this.section);
		}
		fields.put("指標", this.name);
		fields.put("單位", this.unit);
		fields.put("匯總方式", (this.aggregation != null) ? this.aggregation.getLabel() : "");
		fields.put("數據來源",
				(this.aggregation == Aggregation.DERIVED && this.source != null) ? this.source.getLabel() : "");
		return fields;
	}

	public Long getModuleId() {
		return this.moduleId;
	}

	public void setModuleId(Long moduleId) {
		this.moduleId = moduleId;
	}

	public String getSection() {
		return this.section;
	}

	public void setSection(String section) {
		this.section = orEmpty(section);
	}

	public String getCode() {
		return this.code;
	}

	public void setCode(String code) {
		this.code = orEmpty(code);
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = orEmpty(name);
	}

	public String getUnit() {
		return this.unit;
	}

	public void setUnit(String unit) {
		this.unit = orEmpty(unit);
	}

	public Aggregation getAggregation() {
		return this.aggregation;
	}

	public void setAggregation(Aggregation aggregation) {
		this.aggregation = aggregation;
	}

	public IndicatorSource getSource() {
		return this.source;
	}

	public void setSource(IndicatorSource source) {
		this.source = source;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

}
