package cn.activityweek.activity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
import cn.activityweek.programme.ModuleAssignment;
import cn.activityweek.programme.Programme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log itself: an activity is written, changed, counted elsewhere, deleted, restored.
 * Every change leaves its trace.
 */
@Service
class ActivityLog {

	private static final String SUBJECT = "activity";

	private final ActivityRepository activities;

	private final Programme programme;

	private final Departments departments;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ActivityLog(ActivityRepository activities, Programme programme, Departments departments,
			ApplicationEventPublisher events, Clock clock) {
		this.activities = activities;
		this.programme = programme;
		this.departments = departments;
		this.events = events;
		this.clock = clock;
	}

	Optional<Activity> logged(UUID requestKey) {
		return this.activities.findByRequestKey(requestKey);
	}

	/**
	 * Writes a new activity.
	 * @param edition the current edition
	 * @param form what was typed, checked
	 * @param values its indicators
	 * @param actor who
	 * @return the stored activity
	 */
	@Transactional
	Activity log(Edition edition, ActivityForm form, Map<Long, Long> values, Actor actor) {
		Activity activity = new Activity(edition.getId(), form.getModuleId(), form.getDepartmentId(),
				this.activities.nextNumber(), UUID.fromString(form.getRequestKey()));
		activity.countFor((form.getCountedForId() != null) ? form.getCountedForId()
				: countedFor(form.getModuleId(), form.getDepartmentId()));
		fill(activity, form, values, actor);
		this.activities.saveAndFlush(activity);
		record(actor, "登記活動", activity, activity.getDescription().title());
		return activity;
	}

	/**
	 * Changes an activity, locked, so that no support is confirmed for a time or place
	 * that is just being replaced.
	 * @param activity as loaded for comparison
	 * @param form what was typed, checked
	 * @param values its indicators
	 * @param actor who
	 * @param differences what changes, for the trace
	 * @return the stored activity
	 * @throws StaleFormException if somebody else has saved it since the form was opened
	 */
	@Transactional
	Activity change(Activity activity, ActivityForm form, Map<Long, Long> values, Actor actor, String differences) {
		Activity present = this.activities.findLocked(List.of(activity.getId()))
			.stream()
			.findFirst()
			.orElseThrow(ActivityPolicy::notFound);
		StaleFormException.requireSame(present.getVersion(), form.getVersion());
		boolean moved = !present.getModuleId().equals(form.getModuleId());
		present.moveTo(form.getModuleId());
		if (form.getCountedForId() != null) {
			present.countFor(form.getCountedForId());
		}
		else if (moved) {
			present.countFor(countedFor(form.getModuleId(), present.getDepartmentId()));
		}
		Set<Long> confirmed = present.confirmedSupport();
		fill(present, form, values, actor);
		String detail = differences + reopenedTrace(present, confirmed);
		this.activities.saveAndFlush(present);
		if (!detail.isEmpty()) {
			record(actor, "修改活動", present, detail);
		}
		return present;
	}

	private String reopenedTrace(Activity activity, Set<Long> confirmed) {
		confirmed.removeAll(activity.confirmedSupport());
		Map<Long, String> names = this.departments.names(activity.getEditionId());
		return confirmed.isEmpty() ? ""
				: "；保障須重新落實：" + confirmed.stream().map(names::get).collect(Collectors.joining("、"));
	}

	private void fill(Activity activity, ActivityForm form, Map<Long, Long> values, Actor actor) {
		activity.describe(form.toDescription(), form.toOccasion());
		activity.organise(form.getOrganiserId(), form.getCooperatingIds());
		activity.measure(form.getExpected(), form.getExtent().toExtent(), form.getCounts().toCounts(),
				form.isCountsUnclear());
		activity.itemise(form.enterprises(), values);
		activity.conduct(form.getConduct().toConduct(), form.getConduct().requests());
		activity.mark(form.isLawPublicity(), form.isPublicEvent());
		activity.become(form.getState(), this.clock.instant());
		activity.touch(actor.accountId(), this.clock.instant());
	}

	/**
	 * The department that an activity counts for unless somebody says otherwise: the
	 * logging one where it leads the module, else the first lead department.
	 * @param moduleId the activity's module
	 * @param departmentId the department that logs it
	 * @return the department's id
	 */
	Long countedFor(Long moduleId, Long departmentId) {
		ActivityModule module = this.programme.module(moduleId);
		if (module.isLedBy(departmentId, this.departments.get(departmentId).isCollege())) {
			return departmentId;
		}
		return module.assignments(AssignmentRole.LEAD)
			.stream()
			.map(ModuleAssignment::getDepartmentId)
			.filter((leadId) -> leadId != null)
			.findFirst()
			.orElse(departmentId);
	}

	@Transactional
	void countFor(Activity activity, Long leadDepartmentId, Map<Long, String> names, Actor actor) {
		Activity present = reload(activity);
		Long before = present.getCountedForId();
		if (before.equals(leadDepartmentId)) {
			return;
		}
		present.countFor(leadDepartmentId);
		present.touch(actor.accountId(), this.clock.instant());
		this.activities.save(present);
		record(actor, "調整計入部門", present, names.get(before) + " → " + names.get(leadDepartmentId));
	}

	@Transactional
	void withdraw(Activity activity, Actor actor) {
		Activity present = reload(activity);
		present.withdrawFromPublic();
		present.touch(actor.accountId(), this.clock.instant());
		this.activities.save(present);
		record(actor, "取消面向社會公開", present, "");
	}

	@Transactional
	void delete(Activity activity, Actor actor) {
		Activity present = reload(activity);
		for (Activity duplicate : this.activities.findByDuplicateOfId(present.getId())) {
			duplicate.countAgain();
			this.activities.saveAndFlush(duplicate);
			record(actor, "重新計入", duplicate, "「" + present.getDescription().title() + "」已刪除，不再由它計入");
		}
		present.delete(actor.accountId(), this.clock.instant());
		this.activities.save(present);
		record(actor, "刪除活動", present, present.getDescription().title());
	}

	@Transactional
	void restore(Activity activity, Actor actor) {
		Activity present = reload(activity);
		if (!present.isDeleted()) {
			throw new RefusedException("這個活動沒有被刪除");
		}
		present.restore();
		this.activities.save(present);
		record(actor, "恢復活動", present, present.getDescription().title());
	}

	private Activity reload(Activity activity) {
		return this.activities.findById(activity.getId()).orElseThrow(ActivityPolicy::notFound);
	}

	private void record(Actor actor, String action, Activity activity, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, activity.getId(), detail));
	}

}
