package cn.activityweek.activity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * What one department brought to a joint activity (參加單位 – 學生 – 教師, 人次). Only that
 * department writes it.
 */
@Entity
class ActivityLine extends BaseEntity {

	private Long activityId;

	private Long departmentId;

	private Integer students;

	private Integer teachers;

	private Long updatedBy;

	private Instant updatedAt;

	protected ActivityLine() {
	}

	ActivityLine(Long activityId, Long departmentId) {
		this.activityId = activityId;
		this.departmentId = departmentId;
	}

	void count(Integer newStudents, Integer newTeachers, Long accountId, Instant now) {
		this.students = newStudents;
		this.teachers = newTeachers;
		this.updatedBy = accountId;
		this.updatedAt = now;
	}

	boolean says(Integer otherStudents, Integer otherTeachers) {
		return Objects.equals(this.students, otherStudents) && Objects.equals(this.teachers, otherTeachers);
	}

	/** The counts as people read them. */
	static Map<String, String> labelled(Integer students, Integer teachers) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("學生", Objects.toString(students, ""));
		fields.put("教師", Objects.toString(teachers, ""));
		return fields;
	}

	Long getActivityId() {
		return this.activityId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public Integer getStudents() {
		return this.students;
	}

	public Integer getTeachers() {
		return this.teachers;
	}

	public Long getUpdatedBy() {
		return this.updatedBy;
	}

	public Instant getUpdatedAt() {
		return this.updatedAt;
	}

}
