package cn.activityweek.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * One of the week's activity modules (活動模塊): what the plan numbers 一 to 七.
 */
@Entity
public class ActivityModule extends BaseEntity {

	private static final String[] NUMERALS = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };

	private Long editionId;

	private int number;

	private String title;

	private String shortTitle;

	private String description;

	@OneToMany(mappedBy = "module", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<ModuleAssignment> assignments = new ArrayList<>();

	protected ActivityModule() {
	}

	ActivityModule(Long editionId, int number, String title, String shortTitle, String description) {
		this.editionId = editionId;
		this.number = number;
		describe(title, shortTitle, description);
	}

	void renumber(int newNumber) {
		this.number = newNumber;
	}

	/**
	 * The heading of the module's rows in block B.
	 * @return for example 三 進社區、進廣場
	 */
	public String getSection() {
		return getNumeral() + " " + this.shortTitle;
	}

	final void describe(String newTitle, String newShortTitle, String newDescription) {
		this.title = newTitle;
		this.shortTitle = newShortTitle;
		this.description = newDescription;
	}

	/**
	 * Replaces who leads and who helps. A null among the ids means every college.
	 * @param leads the lead departments in the plan's order
	 * @param cooperating the cooperating departments in the plan's order
	 */
	void assign(List<Long> leads, List<Long> cooperating) {
		assign(AssignmentRole.LEAD, leads, 0);
		assign(AssignmentRole.COOPERATING, cooperating, leads.size());
	}

	/** Keeps the rows that stay, since a row is inserted before another is deleted. */
	private void assign(AssignmentRole role, List<Long> departmentIds, int offset) {
		this.assignments.removeIf(
				(assignment) -> assignment.getRole() == role && !departmentIds.contains(assignment.getDepartmentId()));
		for (int i = 0; i < departmentIds.size(); i++) {
			Long id = departmentIds.get(i);
			assignments(role).stream()
				.filter((assignment) -> Objects.equals(assignment.getDepartmentId(), id))
				.findFirst()
				.orElseGet(() -> add(role, id))
				.place(offset + i + 1);
		}
		this.assignments.sort(Comparator.comparingInt(ModuleAssignment::getPosition));
	}

	private ModuleAssignment add(AssignmentRole role, Long departmentId) {
		ModuleAssignment assignment = new ModuleAssignment(this, role, departmentId);
		this.assignments.add(assignment);
		return assignment;
	}

	/**
	 * Who has a part in the module, by department.
	 * @param role lead or cooperating
	 * @return department ids in the plan's order, null for every college
	 */
	public List<Long> departmentIds(AssignmentRole role) {
		return assignments(role).stream().map(ModuleAssignment::getDepartmentId).toList();
	}

	/**
	 * Who has a part in the module.
	 * @param role lead or cooperating
	 * @return in the plan's order
	 */
	public List<ModuleAssignment> assignments(AssignmentRole role) {
		return this.assignments.stream().filter((assignment) -> assignment.getRole() == role).toList();
	}

	/**
	 * Whether a department leads the module.
	 * @param departmentId the department
	 * @param college whether it is a college
	 * @return true if it is named as a lead, or is a college where all colleges lead
	 */
	public boolean isLedBy(Long departmentId, boolean college) {
		return has(AssignmentRole.LEAD, departmentId, college);
	}

	/**
	 * Whether a department leads the module or helps in it.
	 * @param departmentId the department
	 * @param college whether it is a college
	 * @return true if it has any part
	 */
	public boolean involves(Long departmentId, boolean college) {
		return isLedBy(departmentId, college) || has(AssignmentRole.COOPERATING, departmentId, college);
	}

	private boolean has(AssignmentRole role, Long departmentId, boolean college) {
		return assignments(role).stream()
			.anyMatch((assignment) -> assignment.isAllColleges() ? college
					: assignment.getDepartmentId().equals(departmentId));
	}

	/**
	 * The number as the plan writes it.
	 * @return 一 … 十, then digits
	 */
	public String getNumeral() {
		return (this.number < NUMERALS.length) ? NUMERALS[this.number] : Integer.toString(this.number);
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public int getNumber() {
		return this.number;
	}

	public String getTitle() {
		return this.title;
	}

	public String getShortTitle() {
		return this.shortTitle;
	}

	public String getDescription() {
		return this.description;
	}

}
