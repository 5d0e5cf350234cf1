package cn.activityweek.activity;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * An activity for the modules that hang something on it: what a person may not see or do
 * does not exist for him.
 */
@Component
public class ActivityAccess {

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	ActivityAccess(ActivityPages pages, ActivityPolicy policy) {
		this.pages = pages;
		this.policy = policy;
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

}
