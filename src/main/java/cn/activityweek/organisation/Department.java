package cn.activityweek.organisation;

import java.util.List;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A department or college of the institution. It keeps its identity when it is renamed,
 * so that last year's records stay its own.
 */
@Entity
public class Department extends BaseEntity {

	private String name;

	private String matchName;

	private String formerNames = "";

	@Enumerated(EnumType.STRING)
	private DepartmentKind kind;

	@Enumerated(EnumType.STRING)
	private Duty duty;

	private boolean demo;

	protected Department() {
	}

	Department(String name, DepartmentKind kind, Duty duty, boolean demo) {
		this.name = name;
		this.matchName = ChineseScript.fold(name);
		this.kind = kind;
		this.duty = duty;
		this.demo = demo;
	}

	/**
	 * Gives the department a new name; the old one still finds it.
	 * @param newName the name from now on
	 */
	void rename(String newName) {
		if (newName.equals(this.name)) {
			return;
		}
		if (!ChineseScript.fold(newName).equals(this.matchName)) {
			this.formerNames = (this.formerNames.isEmpty() ? "" : this.formerNames + "\n") + this.name;
		}
		this.name = newName;
		this.matchName = ChineseScript.fold(newName);
	}

	void classify(DepartmentKind newKind, Duty newDuty) {
		this.kind = newKind;
		this.duty = newDuty;
	}

	/**
	 * Whether this is the department that a text names, in either script, now or
	 * formerly.
	 * @param text a name
	 * @return true if the name is or was this department's
	 */
	public boolean isCalled(String text) {
		String folded = ChineseScript.fold(text);
		return folded.equals(this.matchName)
				|| getFormerNames().stream().map(ChineseScript::fold).anyMatch(folded::equals);
	}

	public String getName() {
		return this.name;
	}

	public List<String> getFormerNames() {
		return this.formerNames.lines().toList();
	}

	public DepartmentKind getKind() {
		return this.kind;
	}

	public boolean isCollege() {
		return this.kind == DepartmentKind.COLLEGE;
	}

	public Duty getDuty() {
		return this.duty;
	}

	public boolean isDemo() {
		return this.demo;
	}

}
