package cn.activityweek.activity;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The six head counts as typed; empty is unknown.
 */
class CountsForm {

	private static final int MOST = 1_000_000;

	@Min(0)
	@Max(MOST)
	private Integer students;

	@Min(0)
	@Max(MOST)
	private Integer teachers;

	@Min(0)
	@Max(MOST)
	private Integer pupilsAndParents;

	@Min(0)
	@Max(MOST)
	private Integer residents;

	@Min(0)
	@Max(MOST)
	private Integer enterprisePeople;

	@Min(0)
	@Max(MOST)
	private Integer officialsAndOthers;

	static CountsForm of(HeadCounts counts) {
		CountsForm form = new CountsForm();
		form.students = counts.students();
		form.teachers = counts.teachers();
		form.pupilsAndParents = counts.pupilsAndParents();
		form.residents = counts.residents();
		form.enterprisePeople = counts.enterprisePeople();
		form.officialsAndOthers = counts.officialsAndOthers();
		return form;
	}

	HeadCounts toCounts() {
		return new HeadCounts(this.students, this.teachers, this.pupilsAndParents, this.residents,
				this.enterprisePeople, this.officialsAndOthers);
	}

	/**
	 * Takes over what lists of names know, to be looked at before it is saved. Guests who
	 * signed in are fewer than those who came, so they only fill what is empty.
	 * @param offered counts of which some are known
	 * @return what changes, for example 校內學生 48 → 41
	 */
	List<String> take(CountsForm offered) {
		List<String> changes = new ArrayList<>();
		this.students = take("校內學生", this.students, offered.students, changes);
		this.teachers = take("校內教師", this.teachers, offered.teachers, changes);
		this.pupilsAndParents = fill("中小學師生及家長", this.pupilsAndParents, offered.pupilsAndParents, changes);
		this.residents = fill("社區居民", this.residents, offered.residents, changes);
		this.enterprisePeople = fill("企業行業代表", this.enterprisePeople, offered.enterprisePeople, changes);
		this.officialsAndOthers = fill("政府及其他", this.officialsAndOthers, offered.officialsAndOthers, changes);
		return changes;
	}

	private static Integer fill(String label, Integer typed, Integer offered, List<String> changes) {
		return (typed != null) ? typed : take(label, null, offered, changes);
	}

	private static Integer take(String label, Integer typed, Integer offered, List<String> changes) {
		if (offered == null || offered.equals(typed)) {
			return typed;
		}
		changes.add(label + " " + ((typed != null) ? typed : "（空）") + " → " + offered);
		return offered;
	}

	public Integer getStudents() {
		return this.students;
	}

	public void setStudents(Integer students) {
		this.students = students;
	}

	public Integer getTeachers() {
		return this.teachers;
	}

	public void setTeachers(Integer teachers) {
		this.teachers = teachers;
	}

	public Integer getPupilsAndParents() {
		return this.pupilsAndParents;
	}

	public void setPupilsAndParents(Integer pupilsAndParents) {
		this.pupilsAndParents = pupilsAndParents;
	}

	public Integer getResidents() {
		return this.residents;
	}

	public void setResidents(Integer residents) {
		this.residents = residents;
	}

	public Integer getEnterprisePeople() {
		return this.enterprisePeople;
	}

	public void setEnterprisePeople(Integer enterprisePeople) {
		this.enterprisePeople = enterprisePeople;
	}

	public Integer getOfficialsAndOthers() {
		return this.officialsAndOthers;
	}

	public void setOfficialsAndOthers(Integer officialsAndOthers) {
		this.officialsAndOthers = officialsAndOthers;
	}

}
