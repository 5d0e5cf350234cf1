package cn.activityweek.activity;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What a new form holds before anybody types: what can be guessed need not be typed.
 */
@Component
class FormDefaults {

	private final ActivityRepository activities;

	private final ActivityPolicy policy;

	private final FormTimes times;

	FormDefaults(ActivityRepository activities, ActivityPolicy policy, FormTimes times) {
		this.activities = activities;
		this.policy = policy;
		this.times = times;
	}

	/**
	 * The module in which the person probably logs.
	 * @param modules those in which he may
	 * @param actor the person
	 * @param edition the current edition
	 * @return the only one, or that of his (else his department's) latest record, or
	 * empty
	 */
	Optional<ActivityModule> module(List<ActivityModule> modules, Actor actor, Edition edition) {
		if (modules.size() == 1) {
			return Optional.of(modules.get(0));
		}
		Optional<Long> latest = latest(actor, edition).map(Activity::getModuleId);
		return modules.stream().filter((module) -> latest.filter(module.getId()::equals).isPresent()).findFirst();
	}

	/**
	 * An empty form.
	 * @param module its module
	 * @param actor who logs
	 * @param edition the current edition
	 * @return the form with time, state, department and contact proposed
	 */
	ActivityForm blank(ActivityModule module, Actor actor, Edition edition) {
		ActivityForm form = dated(edition);
		DepartmentListing department = department(module, actor, edition);
		form.setModuleId(module.getId());
		form.setDepartmentId(department.getDepartmentId());
		form.setOrganiserId(department.getDepartmentId());
		form.setContactName(department.getHead());
		form.setContactTelephone(department.getTelephone());
		return form;
	}

	/**
	 * A form of which only time and state are proposed.
	 * @param edition the current edition
	 * @return the form
	 */
	ActivityForm dated(Edition edition) {
		LocalDateTime start = this.times.start(edition);
		ActivityForm form = new ActivityForm();
		form.setRequestKey(UUID.randomUUID().toString());
		form.setStartsAt(start);
		form.setState(this.times.state(start));
		return form;
	}

	/**
	 * The department for which the person logs in a module.
	 * @param module the module, null for any
	 * @param actor the person, who may log in it
	 * @param edition the current edition
	 * @return the one for which he logged last, if it has a part in the module, else the
	 * first that has
	 */
	DepartmentListing department(ActivityModule module, Actor actor, Edition edition) {
		Optional<Long> latest = latest(actor, edition).map(Activity::getDepartmentId);
		List<DepartmentListing> own = this.policy.own(actor, edition.getId())
			.stream()
			.filter((listing) -> module == null || this.policy.involves(module, listing))
			.toList();
		return own.stream()
			.filter((listing) -> latest.filter(listing.getDepartmentId()::equals).isPresent())
			.findFirst()
			.or(() -> own.stream().findFirst())
			.orElseThrow(ActivityPolicy::notFound);
	}

	private Optional<Activity> latest(Actor actor, Edition edition) {
		return this.activities.findLatest(edition.getId(), actor.departments(), actor.accountId(), PageRequest.of(0, 1))
			.stream()
			.findFirst();
	}

}
