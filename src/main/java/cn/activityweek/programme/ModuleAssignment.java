package cn.activityweek.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * That a department leads or helps in a module. 「各二級學院」 is one assignment without a
 * department: every college of the year's roster, whichever they are.
 */
@Entity
public class ModuleAssignment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private ActivityModule module;

	private Long editionId;

	private int position;

	@Enumerated(EnumType.STRING)
	private AssignmentRole role;

	private Long departmentId;

	private boolean allColleges;

	protected ModuleAssignment() {
	}

	ModuleAssignment(ActivityModule module, AssignmentRole role, Long departmentId) {
		this.module = module;
		this.editionId = module.getEditionId();
		this.role = role;
		this.departmentId = departmentId;
		this.allColleges = departmentId == null;
	}

	void place(int newPosition) {
		this.position = newPosition;
	}

	int getPosition() {
		return this.position;
	}

	public AssignmentRole getRole() {
		return this.role;
	}

	/**
	 * The department assigned.
	 * @return its id, or null where every college is meant
	 */
	public Long getDepartmentId() {
		return this.departmentId;
	}

	public boolean isAllColleges() {
		return this.allColleges;
	}

}
