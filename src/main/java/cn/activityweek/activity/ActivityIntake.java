package cn.activityweek.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.draft.FormFiller;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.Programme;
import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/**
 * Activities that come by a file instead of the form: the form's fields as texts, checked
 * by the form's own rules, with its own words of complaint.
 */
@Component
public class ActivityIntake {

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final ActivityCheck check;

	private final ActivityLog log;

	private final ActivityRepository activities;

	private final Programme programme;

	private final Departments departments;

	private final Validator validator;

	private final FormFiller filler;

	private final MessageSource messages;

	private final EntityManager entities;

	ActivityIntake(ActivityPages pages, ActivityPolicy policy, ActivityCheck check, ActivityLog log,
			ActivityRepository activities, Programme programme, Departments departments,
			@Qualifier("mvcValidator") Validator validator, FormFiller filler, MessageSource messages,
			EntityManager entities) {
		this.pages = pages;
		this.policy = policy;
		this.check = check;
		this.log = log;
		this.activities = activities;
		this.programme = programme;
		this.departments = departments;
		this.validator = validator;
		this.filler = filler;
		this.messages = messages;
		this.entities = entities;
	}

	/**
	 * What the person may log.
	 * @param actor the person
	 * @return the scope, of the current edition
	 */
	@Transactional(readOnly = true)
	public IntakeScope scope(Actor actor) {
		Edition edition = this.pages.openEdition();
		List<ActivityModule> modules = this.policy.loggable(actor, edition.getId());
		Map<Long, Integer> order = modules.stream()
			.collect(Collectors.toMap(ActivityModule::getId, ActivityModule::getNumber));
		List<Indicator> indicators = this.programme.indicators(edition.getId())
			.stream()
			.filter((indicator) -> indicator.isTyped() && order.containsKey(indicator.getModuleId()))
			.sorted(Comparator.comparing((indicator) -> order.get(indicator.getModuleId())))
			.toList();
		return new IntakeScope(edition, this.policy.own(actor, edition.getId()),
				this.departments.roster(edition.getId()), modules, indicators);
	}

	/**
	 * Checks an activity.
	 * @param scope who logs where
	 * @param fields the form's field to what would have been typed there
	 * @return what came out
	 */
	public IntakeCheck check(IntakeScope scope, Map<String, String> fields) {
		Map<String, List<String>> typed = new HashMap<>();
		fields.forEach((name, text) -> typed.put(name, List.of(text)));
		BindingResult errors = this.filler.fill(ActivityForm.class, typed);
		ActivityForm form = (ActivityForm) errors.getTarget();
		this.validator.validate(form, errors);
		DepartmentListing department = scope.own()
			.stream()
			.filter((listing) -> listing.getDepartmentId().equals(form.getDepartmentId()))
			.findFirst()
			.orElse(null);
		if (department == null && form.getDepartmentId() != null) {
			errors.rejectValue("departmentId", "activity.own-department");
		}
		List<ActivityModule> modules = scope.modules()
			.stream()
			.filter((module) -> department == null || this.policy.involves(module, department))
			.toList();
		this.check.check(form, scope.edition(), modules, roster(scope), errors);
		Map<Long, Long> values = this.check.indicatorValues(form, scope.indicators(form.getModuleId()), errors);
		return new IntakeCheck(form, values, errors.getFieldErrors().stream().map(this::complaint).toList());
	}

	private static Set<Long> roster(IntakeScope scope) {
		return scope.roster().stream().map(DepartmentListing::getDepartmentId).collect(Collectors.toSet());
	}

	private IntakeCheck.Complaint complaint(FieldError error) {
		return new IntakeCheck.Complaint(error.getField(), this.messages.getMessage(error, Locale.TRADITIONAL_CHINESE));
	}

	/**
	 * Logs a checked activity, in the caller's transaction.
	 * @param scope who logs where
	 * @param checked the activity, good
	 * @param key the same key gives one record
	 * @param actor who
	 * @return the activity's id
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Long log(IntakeScope scope, IntakeCheck checked, UUID key, Actor actor) {
		if (!checked.isGood()) {
			throw new IllegalStateException("Logged in spite of " + checked.complaints());
		}
		Activity logged = this.log.logged(key).orElse(null);
		if (logged == null) {
			checked.form().setRequestKey(key.toString());
			logged = this.log.log(scope.edition(), checked.form(), checked.values(), actor);
			this.entities.flush();
			// Else each of a thousand flushes would look at all records before it.
			this.entities.detach(logged);
		}
		return logged.getId();
	}

	/**
	 * What is logged already on some days and could be repeated, in so far as the
	 * schedule shows it to all.
	 * @param scope the year
	 * @param days the days of their starts
	 * @return in order of time
	 */
	@Transactional(readOnly = true)
	public List<ActivitySummary> starting(IntakeScope scope, Collection<LocalDate> days) {
		if (days.isEmpty()) {
			return List.of();
		}
		LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
		LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
		return this.activities
			.findStarting(scope.edition().getId(), CollegeTime.startOf(first), CollegeTime.startOf(last.plusDays(1)))
			.stream()
			.filter((activity) -> days.contains(CollegeTime.date(activity.getOccasion().startsAt())))
			.map(ActivitySummary::of)
			.toList();
	}

}
