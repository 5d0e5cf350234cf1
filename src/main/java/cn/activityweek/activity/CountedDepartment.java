package cn.activityweek.activity;

import java.util.List;
import java.util.Objects;

import cn.activityweek.core.Actor;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * 計入部門 on the form: who may say it says it there, for all others the rule does.
 */
@Component
class CountedDepartment {

	private final ActivityPolicy policy;

	private final ActivityLog log;

	private final Programme programme;

	CountedDepartment(ActivityPolicy policy, ActivityLog log, Programme programme) {
		this.policy = policy;
		this.log = log;
		this.programme = programme;
	}

	/**
	 * Puts the department into the form for which the activity will count.
	 * @param form what was typed
	 * @param activity the activity that is edited, null for a new one
	 * @param editionId its edition
	 * @param actor who saves
	 * @param errors takes the complaint about a department that doesn't lead the module
	 */
	void settle(ActivityForm form, Activity activity, Long editionId, Actor actor, Errors errors) {
		if (!isOf(form.getModuleId(), editionId)) {
			return;
		}
		List<Long> choices = this.policy.assignable(actor, editionId).getOrDefault(form.getModuleId(), List.of());
		if (form.getCountedForId() == null || choices.isEmpty()) {
			form.setCountedForId(proposed(form, activity, actor, editionId));
		}
		else if (!choices.contains(form.getCountedForId()) && !isPresent(form, activity)) {
			errors.rejectValue("countedForId", "activity.counted-for");
		}
	}

	/**
	 * Proposes the department in a form that is shown and doesn't name one.
	 * @param form the form
	 * @param activity the activity that is edited, null for a new one
	 * @param editionId its edition
	 * @param actor who types
	 */
	void propose(ActivityForm form, Activity activity, Long editionId, Actor actor) {
		if (form.getCountedForId() == null && isOf(form.getModuleId(), editionId)) {
			form.setCountedForId(proposed(form, activity, actor, editionId));
		}
	}

	private boolean isOf(Long moduleId, Long editionId) {
		return this.programme.modules(editionId).stream().anyMatch((module) -> module.getId().equals(moduleId));
	}

	private static boolean isPresent(ActivityForm form, Activity activity) {
		return activity != null && activity.getModuleId().equals(form.getModuleId())
				&& Objects.equals(activity.getCountedForId(), form.getCountedForId());
	}

	/** Null where the form names no own department, which is refused elsewhere. */
	private Long proposed(ActivityForm form, Activity activity, Actor actor, Long editionId) {
		if (activity != null && activity.getModuleId().equals(form.getModuleId())) {
			return activity.getCountedForId();
		}
		boolean own = this.policy.own(actor, editionId)
			.stream()
			.anyMatch((listing) -> listing.getDepartmentId().equals(form.getDepartmentId()));
		return own ? this.log.countedFor(form.getModuleId(), form.getDepartmentId()) : null;
	}

}
