package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.activityweek.core.PlainText;
import cn.activityweek.edition.EditionForm;
import cn.activityweek.organisation.LeadingGroupForm;
import jakarta.validation.Valid;
import org.springframework.validation.Errors;

/**
 * A plan that was read, as a form that is posted whole: nothing of it is kept on the
 * server until it is confirmed, so nothing can be lost there.
 */
class PlanForm extends EditionForm {

	private static final int MOST_MODULES = 20;

	@Valid
	private LeadingGroupForm group = new LeadingGroupForm();

	@PlainText(max = 2000)
	private String departments = "";

	@PlainText(max = 2000)
	private String supporting = "";

	@Valid
	private List<PlanModuleForm> modules = new ArrayList<>();

	private List<Doubt> doubts = new ArrayList<>();

	private boolean keepColleges;

	private boolean makeCurrent;

	private String reviewed = "";

	private String text = "";

	/**
	 * What was typed. Only for a form without errors.
	 * @return the plan
	 */
	PlanDraft draft() {
		return new PlanDraft(facts(), this.group.group(),
				Stream
					.concat(units(this.departments, PlanDraft.Unit::named),
							units(this.supporting, PlanDraft.Unit::supporting))
					.toList(),
				this.modules.stream().map(PlanModuleForm::draft).toList());
	}

	private static Stream<PlanDraft.Unit> units(String names, Function<String, PlanDraft.Unit> unit) {
		return PlanModuleForm.names(names).stream().filter((name) -> !PlanDraft.meansAllColleges(name)).map(unit);
	}

	void check(Errors errors) {
		checkDates(errors);
		this.group.check(errors, "group.");
		if (this.modules.isEmpty()) {
			errors.rejectValue("modules", "plan.modules-missing");
		}
		if (this.modules.size() > MOST_MODULES) {
			errors.rejectValue("modules", "plan.modules-many");
		}
		Set<Integer> numbers = new HashSet<>();
		for (int i = 0; i < this.modules.size(); i++) {
			PlanModuleForm module = this.modules.get(i);
			String path = "modules[" + i + "].";
			if (module.getNumber() != null && !numbers.add(module.getNumber())) {
				errors.rejectValue(path + "number", "plan.number-twice");
			}
			module.check(path, errors);
		}
	}

	/**
	 * Why a field should be looked at, for the page.
	 * @param field the field's path
	 * @return the reasons, empty for none
	 */
	public List<String> reasons(String field) {
		return this.doubts.stream()
			.filter((doubt) -> field.equals(doubt.getField()))
			.map(Doubt::getReason)
			.filter(Objects::nonNull)
			.toList();
	}

	public LeadingGroupForm getGroup() {
		return this.group;
	}

	public void setGroup(LeadingGroupForm group) {
		this.group = group;
	}

	public String getDepartments() {
		return this.departments;
	}

	public void setDepartments(String departments) {
		this.departments = departments;
	}

	public String getSupporting() {
		return this.supporting;
	}

	public void setSupporting(String supporting) {
		this.supporting = supporting;
	}

	public List<PlanModuleForm> getModules() {
		return this.modules;
	}

	public void setModules(List<PlanModuleForm> modules) {
		this.modules = modules;
	}

	public List<Doubt> getDoubts() {
		return this.doubts;
	}

	public void setDoubts(List<Doubt> doubts) {
		this.doubts = doubts;
	}

	public boolean isKeepColleges() {
		return this.keepColleges;
	}

	public void setKeepColleges(boolean keepColleges) {
		this.keepColleges = keepColleges;
	}

	public boolean isMakeCurrent() {
		return this.makeCurrent;
	}

	public void setMakeCurrent(boolean makeCurrent) {
		this.makeCurrent = makeCurrent;
	}

	public String getReviewed() {
		return this.reviewed;
	}

	public void setReviewed(String reviewed) {
		this.reviewed = reviewed;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	/**
	 * Something that the reader was not sure of, or did not find.
	 */
	public static class Doubt {

		private String field = "";

		private String reason = "";

		static Doubt of(String field, String reason) {
			Doubt doubt = new Doubt();
			doubt.field = field;
			doubt.reason = reason;
			return doubt;
		}

		public String getField() {
			return this.field;
		}

		public void setField(String field) {
			this.field = field;
		}

		public String getReason() {
			return this.reason;
		}

		public void setReason(String reason) {
			this.reason = reason;
		}

	}

}
