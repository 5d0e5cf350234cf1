package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an activity. What somebody may not see does not exist for him.
 */
@Component
class ActivityPolicy {

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	ActivityPolicy(Editions editions, Departments departments, Programme programme) {
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
	}

	/**
	 * The modules in which the person's departments may log activities.
	 * @param actor the person
	 * @param editionId the edition
	 * @return in the plan's order
	 */
	List<ActivityModule> loggable(Actor actor, Long editionId) {
		List<DepartmentListing> own = own(actor, editionId);
		return this.programme.modules(editionId)
			.stream()
			.filter((module) -> own.stream().anyMatch((listing) -> involves(module, listing)))
			.toList();
	}

	/**
	 * The modules to choose from for an activity: those the person may log in, and the
	 * activity's present one even if the department has lost its part in it since.
	 * @param actor the person
	 * @param editionId the edition
	 * @param presentModuleId the activity's module, null for a new one
	 * @return in the plan's order
	 */
	List<ActivityModule> choices(Actor actor, Long editionId, Long presentModuleId) {
		List<ActivityModule> loggable = loggable(actor, editionId);
		return this.programme.modules(editionId)
			.stream()
			.filter((module) -> module.getId().equals(presentModuleId) || loggable.contains(module))
			.toList();
	}

	/**
	 * The departments for which the person may log.
	 * @param actor the person
	 * @param editionId the edition
	 * @return in the roster's order
	 */
	List<DepartmentListing> own(Actor actor, Long editionId) {
		return this.departments.roster(editionId)
			.stream()
			.filter((listing) -> actor.mayIn(Right.LOG_ACTIVITIES, listing.getDepartmentId()))
			.toList();
	}

	/**
	 * Whether there is a current edition with a module in which the person may log.
	 * @param actor the person
	 * @return true if the form of a new activity is there for him
	 */
	boolean mayLog(Actor actor) {
		return this.editions.current().filter((edition) -> !loggable(actor, edition.getId()).isEmpty()).isPresent();
	}

	boolean involves(ActivityModule module, DepartmentListing listing) {
		return module.involves(listing.getDepartmentId(), listing.getDepartment().isCollege());
	}

	/**
	 * Whether the person's department leads a module of this edition.
	 * @param actor the person
	 * @param editionId the edition
	 * @return ids of the modules led
	 */
	Set<Long> led(Actor actor, Long editionId) {
		List<DepartmentListing> own = this.departments.roster(editionId)
			.stream()
			.filter((listing) -> actor.departments().contains(listing.getDepartmentId()))
			.toList();
		return this.programme.modules(editionId)
			.stream()
			.filter((module) -> own.stream()
				.anyMatch((listing) -> module.isLedBy(listing.getDepartmentId(), listing.getDepartment().isCollege())))
			.map(ActivityModule::getId)
			.collect(Collectors.toSet());
	}

	/**
	 * The departments that the activity may count for: those that lead its module.
	 * @param activity the activity
	 * @return department ids in the roster's order
	 */
	List<Long> leadIds(Activity activity) {
		return leadIds(this.programme.module(activity.getModuleId()), this.departments.roster(activity.getEditionId()));
	}

	private List<Long> leadIds(ActivityModule module, List<DepartmentListing> roster) {
		return roster.stream()
			.filter((listing) -> module.isLedBy(listing.getDepartmentId(), listing.getDepartment().isCollege()))
			.map(DepartmentListing::getDepartmentId)
			.toList();
	}

	/**
	 * The lead departments among which the person may choose the one that an activity
	 * counts for.
	 * @param actor the person
	 * @param editionId the current edition
	 * @return per module with several lead departments their ids
	 */
	Map<Long, List<Long>> assignable(Actor actor, Long editionId) {
		Set<Long> led = actor.mayAnywhere(Right.LOG_ACTIVITIES) ? led(actor, editionId) : Set.of();
		List<DepartmentListing> roster = this.departments.roster(editionId);
		Map<Long, List<Long>> choices = new LinkedHashMap<>();
		for (ActivityModule module : this.programme.modules(editionId)) {
			List<Long> leads = leadIds(module, roster);
			if (leads.size() > 1 && (actor.may(Right.ASSIGN_COUNTED_DEPARTMENT) || led.contains(module.getId()))) {
				choices.put(module.getId(), leads);
			}
		}
		return choices;
	}

	/**
	 * The activities that exist for the person.
	 * @param actor the person
	 * @param editionId the edition
	 * @return a condition on the query
	 */
	Specification<Activity> visibleTo(Actor actor, Long editionId) {
		if (actor.may(Right.SEE_ALL)) {
			return Specification.unrestricted();
		}
		Set<Long> led = led(actor, editionId);
		return (root, query, builder) -> builder.or(ActivityFilter.hasPart(root, builder, actor.departments()),
				led.isEmpty() ? builder.disjunction() : root.get("moduleId").in(led));
	}

	void requireVisible(Actor actor, Activity activity) {
		boolean visible = actor.may(Right.SEE_ALL)
				|| actor.departments().stream().anyMatch((departmentId) -> hasPart(activity, departmentId))
				|| led(actor, activity.getEditionId()).contains(activity.getModuleId());
		if (!visible || (activity.isDeleted() && !owns(actor, activity))) {
			throw notFound();
		}
	}

	private boolean hasPart(Activity activity, Long departmentId) {
		return activity.getDepartmentId().equals(departmentId) || activity.getOrganiserId().equals(departmentId)
				|| activity.getCountedForId().equals(departmentId)
				|| activity.getCooperatingIds().contains(departmentId);
	}

	/**
	 * Whether the person may edit, delete and restore.
	 * @param actor the person
	 * @param activity the activity
	 * @return true for those who log for the owning department, while its edition is
	 * current
	 */
	boolean mayEdit(Actor actor, Activity activity) {
		return owns(actor, activity) && this.editions.get(activity.getEditionId()).isCurrent();
	}

	/**
	 * Whether the person may add photos, a line of his department and the like.
	 * @param actor the person
	 * @param activity the activity
	 * @return true for those who log for the owning, the organising or a cooperating
	 * department, while its edition is current
	 */
	boolean mayContribute(Actor actor, Activity activity) {
		return mayManage(actor, activity)
				|| (this.editions.get(activity.getEditionId()).isCurrent() && activity.getCooperatingIds()
					.stream()
					.anyMatch((departmentId) -> actor.mayIn(Right.LOG_ACTIVITIES, departmentId)));
	}

	/**
	 * Whether the person answers for what hangs on the activity: consent, codes, what
	 * others added. A cooperating department only adds.
	 * @param actor the person
	 * @param activity the activity
	 * @return true for those who log for the owning or the organising department, while
	 * its edition is current
	 */
	boolean mayManage(Actor actor, Activity activity) {
		return this.editions.get(activity.getEditionId()).isCurrent()
				&& (owns(actor, activity) || actor.mayIn(Right.LOG_ACTIVITIES, activity.getOrganiserId()));
	}

	private boolean owns(Actor actor, Activity activity) {
		return actor.mayIn(Right.LOG_ACTIVITIES, activity.getDepartmentId());
	}

	boolean mayAssignCountedDepartment(Actor actor, Activity activity) {
		return mayOversee(actor, activity);
	}

	/**
	 * Whether the person answers for the module as a whole: settles 計入部門, marks 存疑 and
	 * duplicates.
	 * @param actor the person
	 * @param activity the activity
	 * @return true for 教務處 and for those who log for a department that leads the module,
	 * while its edition is current
	 */
	boolean mayOversee(Actor actor, Activity activity) {
		return this.editions.get(activity.getEditionId()).isCurrent() && !activity.isDeleted()
				&& (actor.may(Right.ASSIGN_COUNTED_DEPARTMENT) || (actor.mayAnywhere(Right.LOG_ACTIVITIES)
						&& led(actor, activity.getEditionId()).contains(activity.getModuleId())));
	}

	/**
	 * Whether the person answers for any module.
	 * @param actor the person
	 * @param editionId the edition
	 * @return true for 教務處 and the lead departments
	 */
	boolean oversees(Actor actor, Long editionId) {
		return actor.may(Right.ASSIGN_COUNTED_DEPARTMENT)
				|| (actor.mayAnywhere(Right.LOG_ACTIVITIES) && !led(actor, editionId).isEmpty());
	}

	/**
	 * Whether the person may decide if an activity is another's duplicate.
	 * @param actor the person
	 * @param activity the activity
	 * @return true for its owner, 教務處 and the departments that lead its module
	 */
	boolean mayDecide(Actor actor, Activity activity) {
		return mayEdit(actor, activity) && !activity.isDeleted() || mayOversee(actor, activity);
	}

	/**
	 * The same for several records at once, none of them deleted.
	 * @param actor the person
	 * @param editionId the edition of all of them
	 * @param cards the records
	 * @return the ids of those about which the person may decide
	 */
	Set<Long> decidable(Actor actor, Long editionId, List<EventCard> cards) {
		if (!this.editions.get(editionId).isCurrent()) {
			return Set.of();
		}
		boolean all = actor.may(Right.ASSIGN_COUNTED_DEPARTMENT);
		Set<Long> led = actor.mayAnywhere(Right.LOG_ACTIVITIES) ? led(actor, editionId) : Set.of();
		return cards.stream()
			.filter((card) -> all || led.contains(card.moduleId())
					|| actor.mayIn(Right.LOG_ACTIVITIES, card.departmentId()))
			.map(EventCard::id)
			.collect(Collectors.toSet());
	}

	boolean mayWithdraw(Actor actor, Activity activity) {
		return actor.may(Right.WITHDRAW_FROM_PUBLIC) && activity.isPublicEvent();
	}

	/**
	 * Refuses what the person may see but not do; what he may not see was refused before.
	 * @param allowed the answer of one of the questions above
	 */
	void require(boolean allowed) {
		if (!allowed) {
			throw notFound();
		}
	}

	static NotFoundException notFound() {
		return new NotFoundException("沒有這個活動，或者您無權查看");
	}

}
