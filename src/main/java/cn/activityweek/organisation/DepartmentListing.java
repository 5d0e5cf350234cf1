package cn.activityweek.organisation;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * A department in one year's roster: the name it had then, and its 負責人, 聯絡員 and telephone
 * of that year, prefilled wherever they are asked.
 */
@Entity
public class DepartmentListing extends BaseEntity {

	private Long editionId;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Department department;

	private int position;

	private String name;

	private String head = "";

	private String liaison = "";

	private String telephone = "";

	private boolean supporting;

	protected DepartmentListing() {
	}

	DepartmentListing(Long editionId, Department department, int position) {
		this.editionId = editionId;
		this.department = department;
		this.position = position;
		this.name = department.getName();
	}

	void rename(String newName) {
		this.name = newName;
	}

	void staff(String newHead, String newLiaison, String newTelephone) {
		this.head = newHead;
		this.liaison = newLiaison;
		this.telephone = newTelephone;
	}

	void support(boolean newSupporting) {
		this.supporting = newSupporting;
	}

	void place(int newPosition) {
		this.position = newPosition;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Department getDepartment() {
		return this.department;
	}

	public Long getDepartmentId() {
		return this.department.getId();
	}

	public int getPosition() {
		return this.position;
	}

	public String getName() {
		return this.name;
	}

	public String getHead() {
		return this.head;
	}

	public String getLiaison() {
		return this.liaison;
	}

	public String getTelephone() {
		return this.telephone;
	}

	/**
	 * Whether the plan of the year names it among those that keep the week running.
	 * @return true for a 協調保障部門
	 */
	public boolean isSupporting() {
		return this.supporting;
	}

}
