package cn.activityweek.activity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.PlainText;

import org.springframework.validation.Errors;

/**
 * The two things that are asked about the conduct of an activity (plan 四(一), 四(三)): what
 * it needs of the supporting departments, and whether its safety plan is done.
 */
class ConductForm {

	private boolean offCampus;

	private boolean safetyDone;

	@PlainText(max = 200)
	private String safetyNote = "";

	private Set<Long> supportIds = new LinkedHashSet<>();

	/** Department id to what is needed, one line each. */
	private Map<String, @PlainText(max = 200) String> needs = new LinkedHashMap<>();

	static ConductForm of(Activity activity) {
		ConductForm form = new ConductForm();
		form.offCampus = activity.getConduct().offCampus();
		form.safetyDone = activity.getConduct().safetyDone();
		form.safetyNote = activity.getConduct().safetyNote();
		activity.getSupports().forEach((request) -> {
			form.supportIds.add(request.getDepartmentId());
			form.needs.put(request.getDepartmentId().toString(), request.getNeed());
		});
		return form;
	}

	/**
	 * What may be asked again for another activity after this one; a safety plan is made
	 * anew.
	 * @param earlier the earlier activity
	 * @param supporting the supporting departments of the year
	 * @return the form
	 */
	static ConductForm again(Activity earlier, Collection<Long> supporting) {
		ConductForm form = of(earlier);
		form.safetyDone = false;
		form.safetyNote = "";
		form.supportIds.retainAll(supporting);
		form.needs.keySet().retainAll(supporting.stream().map(String::valueOf).toList());
		return form;
	}

	Conduct toConduct() {
		return new Conduct(this.offCampus, this.safetyDone, Objects.toString(this.safetyNote, "").strip());
	}

	/**
	 * What is asked of whom.
	 * @return department id to the line, which may be empty
	 */
	Map<Long, String> requests() {
		Map<Long, String> requests = new LinkedHashMap<>();
		this.supportIds.forEach((id) -> requests.put(id, need(id)));
		return requests;
	}

	public String need(Long departmentId) {
		return Objects.toString(this.needs.get(departmentId.toString()), "").strip();
	}

	void check(Collection<Long> supporting, Errors errors) {
		if (!supporting.containsAll(this.supportIds)) {
			errors.rejectValue("conduct.supportIds", "activity.supporting");
		}
		for (Long id : supporting) {
			if (!this.supportIds.contains(id) && !need(id).isEmpty()) {
				errors.rejectValue("conduct.needs[" + id + "]", "activity.support-unticked");
			}
		}
	}

	/** The fields as people read them. */
	void describe(Map<String, String> fields, ActivityNames names) {
		fields.put("在校外", this.offCampus ? "是" : "否");
		fields.put("安全預案或外出審批已辦", this.safetyDone ? "是" : "否");
		fields.put("預案或審批的文號、存放處", Objects.toString(this.safetyNote, "").strip());
		fields.put("需協調保障", this.supportIds.stream().sorted().map((id) -> {
			String need = need(id);
			return names.department(id) + (need.isEmpty() ? "" : "：" + need);
		}).collect(Collectors.joining("；")));
	}

	public boolean isOffCampus() {
		return this.offCampus;
	}

	public void setOffCampus(boolean offCampus) {
		this.offCampus = offCampus;
	}

	public boolean isSafetyDone() {
		return this.safetyDone;
	}

	public void setSafetyDone(boolean safetyDone) {
		this.safetyDone = safetyDone;
	}

	public String getSafetyNote() {
		return this.safetyNote;
	}

	public void setSafetyNote(String safetyNote) {
		this.safetyNote = safetyNote;
	}

	public Set<Long> getSupportIds() {
		return this.supportIds;
	}

	public void setSupportIds(Set<Long> supportIds) {
		this.supportIds = supportIds;
	}

	public Map<String, String> getNeeds() {
		return this.needs;
	}

	public void setNeeds(Map<String, String> needs) {
		this.needs = needs;
	}

}
