package cn.activityweek.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A 任職: one role, in one department or for the college. An account may hold several.
 *
 * @param role the role
 * @param departmentId the department; null for the roles of the college
 */
@Embeddable
record Appointment(@Enumerated(EnumType.STRING) Role role, @Column(name = "department_id") Long departmentId) {

	Appointment {
		if (role.isOfDepartment() != (departmentId != null)) {
			throw new IllegalArgumentException("%s and department %s do not go together".formatted(role, departmentId));
		}
	}

}
