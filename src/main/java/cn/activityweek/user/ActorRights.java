package cn.activityweek.user;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import org.springframework.stereotype.Component;

/**
 * What an account's appointments allow at this moment.
 */
@Component
class ActorRights {

	private final Departments departments;

	ActorRights(Departments departments) {
		this.departments = departments;
	}

	Actor actor(Account account) {
		return actor(account, (departmentId) -> this.departments.get(departmentId).getDuty());
	}

	/**
	 * The same of many accounts, the departments read once.
	 * @param accounts with their appointments loaded
	 * @return in the same order
	 */
	List<Actor> actors(List<Account> accounts) {
		Map<Long, Duty> duties = this.departments.all()
			.stream()
			.filter((department) -> department.getDuty() != null)
			.collect(Collectors.toMap(Department::getId, Department::getDuty));
		return accounts.stream().map((account) -> actor(account, duties::get)).toList();
	}

	private Actor actor(Account account, Function<Long, Duty> duties) {
		Set<Right> collegeRights = EnumSet.noneOf(Right.class);
		Map<Long, Set<Right>> departmentRights = new HashMap<>();
		for (Appointment appointment : account.getAppointments()) {
			Role role = appointment.role();
			Duty duty = null;
			if (appointment.departmentId() != null) {
				duty = duties.apply(appointment.departmentId());
				departmentRights.computeIfAbsent(appointment.departmentId(), (id) -> EnumSet.noneOf(Right.class))
					.addAll(role.departmentRights());
				collegeRights.addAll(rightsBy(duty));
			}
			if (role.duty() == null || role.duty() == duty) {
				collegeRights.addAll(role.collegeRights());
			}
		}
		return new Actor(account.getId(), account.getUsername(), account.getDisplayName(), collegeRights,
				departmentRights);
	}

	/** Everybody in 教務處 and 宣傳統戰部 sees all activities; 教務處 also settles 計入部門. */
	private Set<Right> rightsBy(Duty duty) {
		if (duty == null) {
			return Set.of();
		}
		return (duty == Duty.COORDINATION) ? EnumSet.of(Right.SEE_ALL, Right.ASSIGN_COUNTED_DEPARTMENT)
				: EnumSet.of(Right.SEE_ALL);
	}

}
