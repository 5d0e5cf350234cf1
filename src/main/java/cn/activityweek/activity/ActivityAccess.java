package cn.activityweek.activity;

import java.util.List;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * An activity for the modules that hang something on it: what a person may not see or do
 * does not exist for him.
 */
@Component
public class ActivityAccess {

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final ActivityRepository activities;

	ActivityAccess(ActivityPages pages, ActivityPolicy policy, ActivityRepository activities) {
		this.pages = pages;
		this.policy = policy;
		this.activities = activities;
	}

	/**
	 * An activity to look at.
	 * @param id its id
	 * @param actor who asks
	 * @return the activity, its lists loaded
	 * @throws NotFoundException if it doesn't exist for the person
	 */
	public Activity visible(Long id, Actor actor) {
		Activity activity = this.pages.get(id);
		this.policy.requireVisible(actor, activity);
		return activity;
	}

	/**
	 * An activity of the person's own department, to change.
	 * @param id its id
	 * @param actor who asks
	 * @return the activity, its lists loaded
	 * @throws NotFoundException if the person may not change it, or it has been deleted
	 */
	public Activity editable(Long id, Actor actor) {
		Activity activity = visible(id, actor);
		this.policy.require(mayEdit(activity, actor));
		return activity;
	}

	/**
	 * An activity to which the person may add photos and the like.
	 * @param id its id
	 * @param actor who asks
	 * @return the activity, its lists loaded
	 * @throws NotFoundException if the person may not
	 */
	public Activity contributable(Long id, Actor actor) {
		Activity activity = visible(id, actor);
		this.policy.require(mayContribute(activity, actor));
		return activity;
	}

	/**
	 * An activity of which the person answers for what hangs on it: consent, codes, what
	 * others added.
	 * @param id its id
	 * @param actor who asks
	 * @return the activity, its lists loaded
	 * @throws NotFoundException if the person doesn't, even where he may add to it
	 */
	public Activity managed(Long id, Actor actor) {
		Activity activity = visible(id, actor);
		this.policy.require(mayManage(activity, actor));
		return activity;
	}

	/**
	 * The activities of a year to which the person may add.
	 * @param editionId the edition
	 * @param actor who asks
	 * @return their ids, without the deleted ones
	 */
	public Set<Long> contributed(Long editionId, Actor actor) {
		Set<Long> own = this.policy.contributing(actor, editionId);
		return own.isEmpty() ? Set.of() : this.activities.idsWithPartOf(editionId, own);
	}

	/**
	 * The activities of a year that exist for the person, without the deleted ones.
	 * @param editionId the edition
	 * @param actor who asks
	 * @return by start, their lists not loaded
	 */
	public List<Activity> allVisible(Long editionId, Actor actor) {
		return this.activities.findAll(this.policy.visibleTo(actor, editionId)
			.and((root, query, builder) -> builder.and(builder.equal(root.get("editionId"), editionId),
					builder.isNull(root.get("deletedAt")))),
				Sort.by("occasion.startsAt", "id"));
	}

	/**
	 * The modules of which the person sees all activities, since his department leads
	 * them.
	 * @param editionId the edition
	 * @param actor who asks
	 * @return module ids
	 */
	public Set<Long> led(Long editionId, Actor actor) {
		return this.policy.led(actor, editionId);
	}

	public boolean mayEdit(Activity activity, Actor actor) {
		return this.policy.mayEdit(actor, activity) && !activity.isDeleted();
	}

	/**
	 * Whether the person may add to the record without changing it.
	 * @param activity the activity
	 * @param actor who asks
	 * @return true for those who log for the owning, the organising or a cooperating
	 * department, while its edition is current
	 */
	public boolean mayContribute(Activity activity, Actor actor) {
		return this.policy.mayContribute(actor, activity) && !activity.isDeleted();
	}

	/**
	 * Whether the person answers for what hangs on the record.
	 * @param activity the activity
	 * @param actor the person
	 * @return true for those who log for the owning or the organising department, while
	 * its edition is current; not for a cooperating one
	 */
	public boolean mayManage(Activity activity, Actor actor) {
		return this.policy.mayManage(actor, activity) && !activity.isDeleted();
	}

}
