package cn.activityweek.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.validation.Errors;

/**
 * A module as 教務處 types it. Departments are chosen in order, in slots of which empty ones
 * count for nothing; {@link #ALL_COLLEGES} stands for every college.
 */
class ModuleForm {

	/** The choice 各二級學院. */
	static final long ALL_COLLEGES = 0;

	private static final int SPARE_SLOTS = 2;

	private static final int MOST_SLOTS = 40;

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

	private List<Long> leads = new ArrayList<>();

	private List<Long> cooperating = new ArrayList<>();

	private String indicators;

	private int version;

	static ModuleForm of(ActivityModule module) {
		ModuleOutline outline = ModuleOutline.of(module);
		ModuleForm form = new ModuleForm();
		form.number = outline.number();
		form.title = outline.title();
		form.shortTitle = outline.shortTitle();
		form.description = outline.description();
		outline.leads().forEach((id) -> form.leads.add(choice(id)));
		outline.cooperating().forEach((id) -> form.cooperating.add(choice(id)));
		form.version = module.getVersion();
		return form;
	}

	private static Long choice(Long departmentId) {
		return (departmentId != null) ? departmentId : Long.valueOf(ALL_COLLEGES);
	}

	/**
	 * Makes room for more departments than are chosen.
	 */
	void offerSlots() {
		offerSlots(this.leads, 3);
		offerSlots(this.cooperating, 6);
	}

	private static void offerSlots(List<Long> slots, int least) {
		slots.removeIf(Objects::isNull);
		int wanted = Math.min(MOST_SLOTS, Math.max(least, slots.size() + SPARE_SLOTS));
		while (slots.size() < wanted) {
			slots.add(null);
		}
	}

	ModuleOutline outline() {
		return new ModuleOutline(this.number, this.title.strip(), this.shortTitle.strip(),
				(this.description != null) ? this.description.strip() : "", ids(this.leads), ids(this.cooperating));
	}

	private static List<Long> ids(List<Long> slots) {
		return slots.stream()
			.filter(Objects::nonNull)
			.map((choice) -> (choice == ALL_COLLEGES) ? null : choice)
			.toList();
	}

	/**
	 * Checks that somebody leads, and that nobody is chosen twice or unknown.
	 * @param names what may be chosen, with its name
	 * @param errors where what is wrong is noted, at its field
	 */
	void check(Map<Long, String> names, Errors errors) {
		if (this.leads.stream().allMatch(Objects::isNull)) {
			errors.rejectValue("leads", "programme.lead-missing");
		}
		Set<Long> seen = new HashSet<>();
		check("leads", this.leads, names, seen, errors);
		check("cooperating", this.cooperating, names, seen, errors);
	}

	private static void check(String field, List<Long> slots, Map<Long, String> names, Set<Long> seen, Errors errors) {
		for (Long choice : slots) {
			if (choice != null && !names.containsKey(choice)) {
				errors.rejectValue(field, "programme.department-unknown");
			}
			else if (choice != null && !seen.add(choice)) {
				errors.rejectValue(field, "programme.department-twice", new Object[] { names.get(choice) }, null);
			}
		}
	}

	/**
	 * Which property stands behind each label of {@link #labelled(Map)}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("序號", "number", "名稱", "title", "簡稱", "shortTitle", "活動說明", "description",
				AssignmentRole.LEAD.getLabel(), "leads", AssignmentRole.COOPERATING.getLabel(), "cooperating");
	}

	/**
	 * The fields as people read them.
	 * @param names what may be chosen, with its name
	 * @return label to value
	 */
	Map<String, String> labelled(Map<Long, String> names) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("序號", Objects.toString(this.number, ""));
		fields.put("名稱", this.title);
		fields.put("簡稱", this.shortTitle);
		fields.put("活動說明", this.description);
		fields.put(AssignmentRole.LEAD.getLabel(), names(this.leads, names));
		fields.put(AssignmentRole.COOPERATING.getLabel(), names(this.cooperating, names));
		return fields;
	}

	private static String names(List<Long> slots, Map<Long, String> names) {
		return slots.stream()
			.filter(Objects::nonNull)
			.map((choice) -> names.getOrDefault(choice, "？"))
			.collect(Collectors.joining("、"));
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

	public List<Long> getLeads() {
		return this.leads;
	}

	public void setLeads(List<Long> leads) {
		this.leads = leads;
	}

	public List<Long> getCooperating() {
		return this.cooperating;
	}

	public void setCooperating(List<Long> cooperating) {
		this.cooperating = cooperating;
	}

	public String getIndicators() {
		return this.indicators;
	}

	public void setIndicators(String indicators) {
		this.indicators = indicators;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
