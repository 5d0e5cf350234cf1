package cn.activityweek.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.Accounts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint activities: logged once, each department that took part says how many it brought.
 */
@Service
class JointDesk {

	private final ActivityRepository activities;

	private final ActivityLineRepository lines;

	private final ActivityAccess access;

	private final Departments departments;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JointDesk(ActivityRepository activities, ActivityLineRepository lines, ActivityAccess access,
			Departments departments, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
		this.activities = activities;
		this.lines = lines;
		this.access = access;
		this.departments = departments;
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The lines for the activity's page.
	 * @param activity the activity, its lists loaded
	 * @param actor who looks
	 * @return every department that takes part, with its line
	 */
	JointLines of(Activity activity, Actor actor) {
		Map<Long, ActivityLine> filled = new LinkedHashMap<>();
		this.lines.findByActivityId(activity.getId()).forEach((line) -> filled.put(line.getDepartmentId(), line));
		Map<Long, String> names = this.departments.names(activity.getEditionId());
		Map<Long, String> people = this.accounts
			.names(filled.values().stream().map(ActivityLine::getUpdatedBy).distinct().toList());
		List<JointLines.Row> rows = new ArrayList<>();
		Set<Long> parts = parts(activity);
		names.keySet()
			.stream()
			.filter(parts::contains)
			.sorted((one, other) -> Boolean.compare(isOrganiser(activity, other), isOrganiser(activity, one)))
			.forEach((id) -> rows.add(row(activity, id, names.get(id), filled.remove(id), people, actor)));
		List<JointLines.Row> former = filled.values()
			.stream()
			.map((line) -> new JointLines.Row(line.getDepartmentId(), names.get(line.getDepartmentId()), false, line,
					people.get(line.getUpdatedBy()), false))
			.toList();
		return JointLines.of(activity, rows, former, isBegun(activity), this.access.mayEdit(activity, actor));
	}

	private JointLines.Row row(Activity activity, Long departmentId, String name, ActivityLine line,
			Map<Long, String> people, Actor actor) {
		return new JointLines.Row(departmentId, name, isOrganiser(activity, departmentId), line,
				(line != null) ? people.get(line.getUpdatedBy()) : null, mayWrite(activity, departmentId, actor));
	}

	private static boolean isOrganiser(Activity activity, Long departmentId) {
		return activity.getOrganiserId().equals(departmentId);
	}

	private static Set<Long> parts(Activity activity) {
		Set<Long> parts = new LinkedHashSet<>();
		parts.add(activity.getOrganiserId());
		parts.addAll(activity.getCooperatingIds());
		return parts;
	}

	private boolean isBegun(Activity activity) {
		return activity.getState() != ActivityState.CANCELLED
				&& !activity.getOccasion().startsAt().isAfter(this.clock.instant());
	}

	/**
	 * Whether the person may write a department's line.
	 * @param activity the activity, its lists loaded
	 * @param departmentId the department
	 * @param actor the person
	 * @return true for those who log for that department, if it takes part
	 */
	boolean mayWrite(Activity activity, Long departmentId, Actor actor) {
		return parts(activity).contains(departmentId) && !activity.getCooperatingIds().isEmpty()
				&& actor.mayIn(Right.LOG_ACTIVITIES, departmentId) && this.access.mayContribute(activity, actor);
	}

	ActivityLine line(Activity activity, Long departmentId) {
		return this.lines.findByActivityIdAndDepartmentId(activity.getId(), departmentId).orElse(null);
	}

	/**
	 * Writes a department's line.
	 * @param activity the activity
	 * @param departmentId the department, whose line the person may write
	 * @param form what was typed, checked
	 * @param actor who
	 * @throws StaleFormException if somebody else has written the line meanwhile
	 */
	@Transactional
	void write(Activity activity, Long departmentId, LineForm form, Actor actor) {
		if (!isBegun(activity)) {
			throw new RefusedException("活動開始以後才能填參加人數；取消的活動不用填");
		}
		ActivityLine line = line(activity, departmentId);
		if (line != null && line.says(form.getStudents(), form.getTeachers())) {
			return;
		}
		StaleFormException.requireSame(LineForm.version(line), form.getVersion());
		Map<String, String> before = (line != null) ? ActivityLine.labelled(line.getStudents(), line.getTeachers())
				: Map.of();
		ActivityLine written = (line != null) ? line : new ActivityLine(activity.getId(), departmentId);
		written.count(form.getStudents(), form.getTeachers(), actor.accountId(), this.clock.instant());
		this.lines.saveAndFlush(written);
		String changes = Differences.between(before, ActivityLine.labelled(form.getStudents(), form.getTeachers()))
			.describe();
		record(actor, "填參加人數", activity,
				this.departments.names(activity.getEditionId()).get(departmentId) + "：" + changes);
	}

	/**
	 * Takes the sums of the lines over into the record: only those that the person saw.
	 * @param activityId the activity, of the person's department
	 * @param seen the sums and the record's version as the page showed them
	 * @param actor who
	 */
	@Transactional
	void fillIn(Long activityId, Seen seen, Actor actor) {
		Activity activity = this.activities.findLocked(List.of(activityId)).get(0);
		Set<Long> parts = parts(activity);
		List<ActivityLine> counted = this.lines.findByActivityId(activityId)
			.stream()
			.filter((line) -> parts.contains(line.getDepartmentId()))
			.toList();
		Integer students = JointLines.sum(counted.stream().map(ActivityLine::getStudents).toList());
		Integer teachers = JointLines.sum(counted.stream().map(ActivityLine::getTeachers).toList());
		if (!Objects.equals(students, seen.students()) || !Objects.equals(teachers, seen.teachers())) {
			throw new RefusedException("參加單位剛剛改過人數，請回到活動頁核對新的合計，再按「按參加單位合計填入」");
		}
		HeadCounts before = activity.getHeadCounts();
		if (before.equals(before.withOwnPeople(students, teachers))) {
			return;
		}
		if (activity.getVersion() != seen.version()) {
			throw new RefusedException("這個活動剛剛被修改過，請回到活動頁核對，再按「按參加單位合計填入」");
		}
		activity.countOwnPeople(students, teachers);
		activity.touch(actor.accountId(), this.clock.instant());
		this.activities.saveAndFlush(activity);
		HeadCounts after = activity.getHeadCounts();
		record(actor, "按參加單位合計填入", activity,
				Differences
					.between(ActivityLine.labelled(before.students(), before.teachers()),
							ActivityLine.labelled(after.students(), after.teachers()))
					.describe());
	}

	private void record(Actor actor, String action, Activity activity, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activity.getId(), detail));
	}

	/**
	 * What the page showed to who takes the sums over.
	 *
	 * @param version of the record
	 * @param students the lines' sum, null if unknown
	 * @param teachers the lines' sum, null if unknown
	 */
	record Seen(int version, Integer students, Integer teachers) {
	}

}
