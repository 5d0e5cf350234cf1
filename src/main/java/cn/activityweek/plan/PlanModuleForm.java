package cn.activityweek.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.validation.Errors;

/**
 * A module in the form in which a plan that was read is confirmed. Departments are
 * written as the plan writes them, with 、 between.
 */
class PlanModuleForm {

	private static final int LONGEST_NAME = 40;

	@NotNull
	@Min(1)
	@Max(20)
	private Integer number;

	@NotBlank
	@PlainText(max = 60, oneLine = true)
	private String title;

	@NotBlank
	@PlainText(max = 12, oneLine = true)
	private String shortTitle;

	@PlainText(max = 2000)
	private String description = "";

	@NotBlank(message = "{plan.lead-missing}")
	@PlainText(max = 400)
	private String leads = "";

	@PlainText(max = 800)
	private String cooperating = "";

	private String indicators = "";

	PlanDraft.ModuleDraft draft() {
		return new PlanDraft.ModuleDraft(this.number, this.title.strip(), this.shortTitle.strip(),
				Objects.toString(this.description, "").strip(), names(this.leads), names(this.cooperating),
				this.indicators);
	}

	/**
	 * Splits names that a person wrote one after the other.
	 * @param text names with 、 or a comma, semicolon or line break between
	 * @return the names without white space
	 */
	static List<String> names(String text) {
		return Arrays.stream(Objects.toString(text, "").split("[、，,；;\\n]"))
			.map((name) -> name.replaceAll("[\\s\\p{Z}]+", ""))
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	void check(String path, Errors errors) {
		Set<String> seen = new HashSet<>();
		checkNames(path + "leads", this.leads, seen, errors);
		checkNames(path + "cooperating", this.cooperating, seen, errors);
	}

	private static void checkNames(String field, String text, Set<String> seen, Errors errors) {
		for (String name : names(text)) {
			String identity = PlanDraft.meansAllColleges(name) ? PlanDraft.ALL_COLLEGES : ChineseScript.fold(name);
			if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
				errors.rejectValue(field, "plan.department-long", new Object[] { name.substring(0, 12) }, null);
			}
			else if (!seen.add(identity)) {
				errors.rejectValue(field, "plan.department-twice", new Object[] { name }, null);
			}
		}
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	static Map<String, String> labelled(PlanDraft.ModuleDraft module) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("名稱", module.title());
		fields.put("簡稱", module.shortTitle());
		fields.put("牽頭部門", joined(module.leads()));
		fields.put("配合部門", joined(module.cooperating()));
		fields.put("活動說明", module.description());
		return fields;
	}

	private static String joined(List<String> names) {
		return String.join("、",
				names.stream()
					.map((name) -> PlanDraft.meansAllColleges(name) ? PlanDraft.ALL_COLLEGES : name)
					.toList());
	}

	public Integer getNumber() {
		return this.number;
	}

	public void setNumber(Integer number) {
		this.number = number;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getShortTitle() {
		return this.shortTitle;
	}

	public void setShortTitle(String shortTitle) {
		this.shortTitle = shortTitle;
	}

	public String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public String getLeads() {
		return this.leads;
	}

	public void setLeads(String leads) {
		this.leads = leads;
	}

	public String getCooperating() {
		return this.cooperating;
	}

	public void setCooperating(String cooperating) {
		this.cooperating = cooperating;
	}

	public String getIndicators() {
		return this.indicators;
	}

	public void setIndicators(String indicators) {
		this.indicators = indicators;
	}

}
