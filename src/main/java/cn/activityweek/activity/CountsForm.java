package cn.activityweek.activity;

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
	 * Takes over what is known elsewhere, to be looked at before it is saved.
	 * @param offered counts of which some are known
	 * @return whether any is
	 */
	boolean take(CountsForm offered) {
		this.students = (offered.students != null) ? offered.students : this.students;
		this.teachers = (offered.teachers != null) ? offered.teachers : this.teachers;
		this.pupilsAndParents = (offered.pupilsAndParents != null) ? offered.pupilsAndParents : this.pupilsAndParents;
		this.residents = (offered.residents != null) ? offered.residents : this.residents;
		this.enterprisePeople = (offered.enterprisePeople != null) ? offered.enterprisePeople : this.enterprisePeople;
		this.officialsAndOthers = (offered.officialsAndOthers != null) ? offered.officialsAndOthers
				: this.officialsAndOthers;
		return offered.toCounts().total() != null;
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
