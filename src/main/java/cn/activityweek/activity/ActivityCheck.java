package cn.activityweek.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.WholeNumber;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * What single fields can't tell about a typed activity; every complaint stands at its
 * field.
 */
@Component
class ActivityCheck {

	private static final long LARGEST_AMOUNT = 1_000_000_000L;

	private static final int LONGEST_DAYS = 60;

	private static final int LONGEST_NAME = 100;

	private static final int MOST_ENTERPRISES = 500;

	private final Programme programme;

	private final Departments departments;

	private final ActivityPages pages;

	private final Clock clock;

	ActivityCheck(Programme programme, Departments departments, ActivityPages pages, Clock clock) {
		this.pages = pages;
		this.programme = programme;
		this.departments = departments;
		this.clock = clock;
	}

	/**
	 * Checks a typed activity.
	 * @param form what was typed
	 * @param edition the edition it belongs to
	 * @param modules the modules the department may log in
	 * @param errors takes the complaints
	 */
	void check(ActivityForm form, Edition edition, List<ActivityModule> modules, Errors errors) {
		check(form, edition, modules, this.departments.names(edition.getId()).keySet(), errors);
		form.getConduct().check(this.pages.supporting(edition.getId()).keySet(), errors);
	}

	/**
	 * Checks one of many activities, which ask for no support, without a query for each.
	 * @param form what was typed
	 * @param edition the edition it belongs to
	 * @param modules the modules the department may log in
	 * @param roster the departments of the edition
	 * @param errors takes the complaints
	 */
	void check(ActivityForm form, Edition edition, List<ActivityModule> modules, Set<Long> roster, Errors errors) {
		if (form.getModuleId() != null && modules.stream().noneMatch((m) -> m.getId().equals(form.getModuleId()))) {
			errors.rejectValue("moduleId", "activity.module");
		}
		checkTimes(form, edition, errors);
		checkDepartments(form, roster, errors);
		checkEnterprises(form, errors);
		if (form.getExtent().hasNoSession()) {
			errors.rejectValue("extent.sessionsOnSite", "activity.sessions");
		}
		if (form.getState() == ActivityState.HELD) {
			checkHeld(form, errors);
		}
	}

	private void checkTimes(ActivityForm form, Edition edition, Errors errors) {
		LocalDateTime start = inYear(form.getStartsAt(), "startsAt", edition, errors);
		LocalDateTime end = inYear(form.getEndsAt(), "endsAt", edition, errors);
		if (start == null || errors.hasFieldErrors("endsAt")) {
			return;
		}
		if (end != null && end.isBefore(start)) {
			errors.rejectValue("endsAt", "activity.end-before-start");
		}
		else if (end != null && end.isAfter(start.plusDays(LONGEST_DAYS))) {
			errors.rejectValue("endsAt", "activity.too-long");
		}
		else if (form.getState() == ActivityState.MOVED && isOver(start, end)) {
			errors.rejectValue("startsAt", "activity.moved");
		}
	}

	/** A time that can be reckoned with, or null; what is far off is reported. */
	private LocalDateTime inYear(LocalDateTime time, String field, Edition edition, Errors errors) {
		if (time != null && Math.abs(time.getYear() - edition.getYear()) > 1) {
			errors.rejectValue(field, "activity.year", new Object[] { Integer.toString(edition.getYear()) }, null);
			return null;
		}
		return time;
	}

	private boolean isOver(LocalDateTime start, LocalDateTime end) {
		Instant endsAt = (end != null) ? CollegeTime.instant(end) : null;
		return !new Occasion(CollegeTime.instant(start), endsAt, "").overAt().isAfter(this.clock.instant());
	}

	private void checkDepartments(ActivityForm form, Set<Long> roster, Errors errors) {
		if (form.getOrganiserId() != null && !roster.contains(form.getOrganiserId())) {
			errors.rejectValue("organiserId", "activity.department");
		}
		if (!roster.containsAll(form.getCooperatingIds())) {
			errors.rejectValue("cooperatingIds", "activity.department");
		}
	}

	private void checkEnterprises(ActivityForm form, Errors errors) {
		List<String> names = form.enterprises();
		if (names.size() > MOST_ENTERPRISES) {
			errors.rejectValue("enterpriseNames", "activity.too-many-enterprises");
		}
		else if (names.stream().anyMatch((name) -> name.codePointCount(0, name.length()) > LONGEST_NAME)) {
			errors.rejectValue("enterpriseNames", "activity.enterprise-name");
		}
	}

	private void checkHeld(ActivityForm form, Errors errors) {
		if (form.getStartsAt() != null && !errors.hasFieldErrors("startsAt")
				&& CollegeTime.instant(form.getStartsAt()).isAfter(this.clock.instant())) {
			errors.rejectValue("state", "activity.not-begun");
		}
		if (!form.isCountsUnclear()) {
			if (form.getCounts().getStudents() == null && !errors.hasFieldErrors("counts.students")) {
				errors.rejectValue("counts.students", "activity.counts-needed");
			}
			if (form.getCounts().getTeachers() == null && !errors.hasFieldErrors("counts.teachers")) {
				errors.rejectValue("counts.teachers", "activity.counts-needed");
			}
		}
	}

	/**
	 * The typed indicators of the module; names that the module doesn't have are ignored.
	 * @param form what was typed
	 * @param errors takes the complaints
	 * @return indicator id to amount, without the unknown ones
	 */
	Map<Long, Long> indicatorValues(ActivityForm form, Errors errors) {
		if (form.getModuleId() == null || errors.hasFieldErrors("moduleId")) {
			return new HashMap<>();
		}
		return indicatorValues(form, this.programme.typedIndicators(form.getModuleId()), errors);
	}

	Map<Long, Long> indicatorValues(ActivityForm form, List<Indicator> typedIndicators, Errors errors) {
		Map<Long, Long> values = new HashMap<>();
		for (Indicator indicator : typedIndicators) {
			String typed = form.getIndicators().getOrDefault(indicator.getCode(), "");
			String text = (typed != null) ? typed.strip() : "";
			if (text.isEmpty()) {
				continue;
			}
			long amount = WholeNumber.read(text).orElse(-1);
			if (amount < 0 || amount > LARGEST_AMOUNT) {
				errors.rejectValue("indicators[" + indicator.getCode() + "]", "activity.indicator");
			}
			else {
				values.put(indicator.getId(), amount);
			}
		}
		return values;
	}

}
