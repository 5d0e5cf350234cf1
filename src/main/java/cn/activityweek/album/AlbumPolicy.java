package cn.activityweek.album;

import java.util.Set;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import org.springframework.stereotype.Component;

/**
 * Who may do what with the photos of an activity that he sees: the one place where that
 * is decided, for single photos and for bundles alike.
 */
@Component
class AlbumPolicy {

	private final ActivityAccess access;

	AlbumPolicy(ActivityAccess access) {
		this.access = access;
	}

	/**
	 * Whether the person may write about a photo or remove it.
	 * @param activity its activity
	 * @param attachment the photo
	 * @param actor the person
	 * @return true for the owner and the organiser, and for a cooperating department
	 * where it has added the photo itself
	 */
	boolean mayChange(Activity activity, Attachment attachment, Actor actor) {
		return this.access.mayManage(activity, actor)
				|| (this.access.mayContribute(activity, actor) && isOwn(attachment, actor));
	}

	/**
	 * Refuses what the person may not change as if it were not there.
	 * @param activity its activity
	 * @param attachment the photo
	 * @param actor the person
	 * @throws NotFoundException if he may not
	 */
	void requireChange(Activity activity, Attachment attachment, Actor actor) {
		if (!mayChange(activity, attachment, actor)) {
			throw Galleries.notFound();
		}
	}

	private static boolean isOwn(Attachment attachment, Actor actor) {
		Long departmentId = attachment.getAddedForId();
		return attachment.getAddedBy().equals(actor.accountId())
				|| (departmentId != null && actor.mayIn(Right.LOG_ACTIVITIES, departmentId));
	}

	/**
	 * The cooperating department for which a person adds a photo.
	 * @param activity the activity
	 * @param actor the person
	 * @return its id; null for the owner and the organiser, who change everything anyway
	 */
	Long addsFor(Activity activity, Actor actor) {
		if (this.access.mayManage(activity, actor)) {
			return null;
		}
		return activity.getCooperatingIds()
			.stream()
			.filter((departmentId) -> actor.mayIn(Right.LOG_ACTIVITIES, departmentId))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether the person may have a photo as it was taken, with place and device.
	 * @param activity its activity
	 * @param obstacle what stands against publishing it, null if it may be published
	 * @param actor the person
	 * @return true for who may add to the activity, and for 宣傳統戰部 and 教務處 as long as no
	 * rule keeps it back
	 */
	boolean mayTakeOriginal(Activity activity, Obstacle obstacle, Actor actor) {
		return mayTakeOriginal(this.access.mayContribute(activity, actor), obstacle, actor);
	}

	/** The same where it is known already whether the person may add to the activity. */
	boolean mayTakeOriginal(boolean contributes, Obstacle obstacle, Actor actor) {
		boolean withheld = obstacle != null && obstacle.isRule();
		return contributes || (!withheld && actor.may(Right.TAKE_ORIGINALS));
	}

	/**
	 * The activities of which the person gets everything in a bundle, also what must not
	 * be published.
	 * @param editionId their year
	 * @param actor the person
	 * @return ids of those to which he may add
	 */
	Set<Long> contributed(Long editionId, Actor actor) {
		return this.access.contributed(editionId, actor);
	}

}
