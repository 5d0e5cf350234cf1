package cn.activityweek.user;

import java.util.EnumSet;
import java.util.Set;

import cn.activityweek.core.Right;
import cn.activityweek.organisation.Duty;

/**
 * What a person is appointed to (任職), and what that allows: the one table of rights.
 */
enum Role {

	/** Reports for a department. */
	REPORTER("填報人", true, EnumSet.noneOf(Right.class),
			EnumSet.of(Right.LOG_ACTIVITIES, Right.WRITE_POSTS, Right.SEE_DEPARTMENT)),

	/** Heads a department: checks first, hands in. */
	HEAD("部門負責人", true, EnumSet.noneOf(Right.class),
			EnumSet.of(Right.LOG_ACTIVITIES, Right.WRITE_POSTS, Right.REVIEW_FIRST, Right.SEE_DEPARTMENT)),

	/** Of 教務處: keeps the plan, receives, answers for the statistics. */
	COORDINATOR("統籌", true,
			EnumSet.of(Right.EDIT_PLAN, Right.SEE_ALL, Right.ASSIGN_COUNTED_DEPARTMENT, Right.TAKE_ORIGINALS),
			EnumSet.of(Right.SEE_DEPARTMENT)),

	/** Of 宣傳統戰部: edits the column. */
	EDITOR("編輯", true,
			EnumSet.of(Right.SEE_ALL, Right.REVIEW_SECOND, Right.RUN_COLUMN, Right.WITHDRAW_FROM_PUBLIC,
					Right.TAKE_ORIGINALS),
			EnumSet.of(Right.WRITE_POSTS, Right.SEE_DEPARTMENT)),

	/** Of 宣傳統戰部: has the last word on what is published. */
	CHIEF_EDITOR("終審", true,
			EnumSet.of(Right.SEE_ALL, Right.REVIEW_FINAL, Right.RUN_COLUMN, Right.WITHDRAW_FROM_PUBLIC,
					Right.TAKE_ORIGINALS),
			EnumSet.of(Right.WRITE_POSTS, Right.SEE_DEPARTMENT)),

	/** The leading group: reads everything. */
	LEADING_GROUP("領導小組", false, EnumSet.of(Right.SEE_ALL), EnumSet.noneOf(Right.class)),

	/** Looks after accounts and settings, sees no content. */
	ADMINISTRATOR("系統管理員", false, EnumSet.of(Right.MANAGE_ACCOUNTS), EnumSet.noneOf(Right.class)),

	/** Reads the audit trail, and only that. */
	AUDITOR("審計員", false, EnumSet.of(Right.READ_AUDIT), EnumSet.noneOf(Right.class));

	private final String label;

	private final boolean ofDepartment;

	private final Set<Right> collegeRights;

	private final Set<Right> departmentRights;

	Role(String label, boolean ofDepartment, Set<Right> collegeRights, Set<Right> departmentRights) {
		this.label = label;
		this.ofDepartment = ofDepartment;
		this.collegeRights = collegeRights;
		this.departmentRights = departmentRights;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether the role is held in a department.
	 * @return false where it is held for the college
	 */
	public boolean isOfDepartment() {
		return this.ofDepartment;
	}

	Set<Right> collegeRights() {
		return this.collegeRights;
	}

	Set<Right> departmentRights() {
		return this.departmentRights;
	}

	/**
	 * What the department must do for the whole week before the role gives anything for
	 * the college: who is 統籌 of a department that doesn't coordinate has no more rights
	 * than its reporter.
	 * @return the duty, or null where none is needed
	 */
	Duty duty() {
		return switch (this) {
			case COORDINATOR -> Duty.COORDINATION;
			case EDITOR, CHIEF_EDITOR -> Duty.PUBLICITY;
			default -> null;
		};
	}

}
