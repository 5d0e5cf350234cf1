package cn.activityweek.activity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * A new form after an earlier activity, of this year or another: what it was stays, when
 * it was and what came of it does not.
 */
@Component
class FormCopy {

	private final FormDefaults defaults;

	private final ActivityPolicy policy;

	private final Departments departments;

	private final Programme programme;

	FormCopy(FormDefaults defaults, ActivityPolicy policy, Departments departments, Programme programme) {
		this.defaults = defaults;
		this.policy = policy;
		this.departments = departments;
		this.programme = programme;
	}

	/**
	 * Makes the form.
	 * @param earlier the activity to follow, visible to the person, its lists loaded
	 * @param actor who logs, and may in some module
	 * @param edition the current edition
	 * @return the form; without a module where the person may not log in the earlier
	 * one's
	 */
	ActivityForm of(Activity earlier, Actor actor, Edition edition) {
		Optional<ActivityModule> module = module(earlier, this.policy.loggable(actor, edition.getId()));
		DepartmentListing own = this.defaults.department(module.orElse(null), actor, edition);
		Set<Long> roster = this.departments.names(edition.getId()).keySet();
		ActivityForm form = this.defaults.dated(edition);
		form.setModuleId(module.map(ActivityModule::getId).orElse(null));
		form.setDepartmentId(own.getDepartmentId());
		form.setOrganiserId(
				roster.contains(earlier.getOrganiserId()) ? earlier.getOrganiserId() : own.getDepartmentId());
		form.setCooperatingIds(new LinkedHashSet<>(earlier.getCooperatingIds()));
		form.getCooperatingIds().retainAll(roster);
		form.setTitle(earlier.getDescription().title());
		form.setPlace(earlier.getOccasion().place());
		form.setPartners(earlier.getDescription().partners());
		form.setContactName(earlier.getDescription().contactName());
		form.setContactTelephone(earlier.getDescription().contactTelephone());
		form.getExtent().setSessionsOnSite(earlier.getExtent().sessionsOnSite());
		form.getExtent().setSessionsOnline(earlier.getExtent().sessionsOnline());
		form.setConduct(ConductForm.again(earlier,
				this.departments.supporting(edition.getId())
					.stream()
					.map(DepartmentListing::getDepartmentId)
					.toList()));
		form.setLawPublicity(earlier.isLawPublicity());
		return form;
	}

	/** The module of the same number: years number theirs alike. */
	private Optional<ActivityModule> module(Activity earlier, List<ActivityModule> loggable) {
		int number = this.programme.module(earlier.getModuleId()).getNumber();
		return loggable.stream().filter((module) -> module.getNumber() == number).findFirst();
	}

}
