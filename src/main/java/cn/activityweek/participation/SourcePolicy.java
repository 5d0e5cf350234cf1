package cn.activityweek.participation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.user.Accounts;
import org.springframework.stereotype.Component;

/**
 * Who may take names off an activity's record again. The owner and the organiser answer
 * for all of them; a cooperating department for the lists that its own people added, not
 * for the sign-in, which is everybody's.
 */
@Component
class SourcePolicy {

	private final ActivityAccess access;

	private final Accounts accounts;

	SourcePolicy(ActivityAccess access, Accounts accounts) {
		this.access = access;
		this.accounts = accounts;
	}

	/**
	 * The sources that the person may remove, or empty.
	 * @param activity the activity
	 * @param sources its sources
	 * @param actor the person
	 * @return their ids
	 */
	Set<Long> removable(Activity activity, List<SourceLine> sources, Actor actor) {
		boolean all = this.access.mayManage(activity, actor);
		Set<Long> colleagues = all ? Set.of() : colleagues(activity, actor);
		return sources.stream()
			.filter((source) -> all || (source.kind() != SourceKind.SIGN_IN && colleagues.contains(source.addedById())))
			.map(SourceLine::id)
			.collect(Collectors.toSet());
	}

	private Set<Long> colleagues(Activity activity, Actor actor) {
		return activity.getCooperatingIds()
			.stream()
			.filter((departmentId) -> actor.mayIn(Right.LOG_ACTIVITIES, departmentId))
			.map(this.accounts::loggingFor)
			.flatMap(Collection::stream)
			.collect(Collectors.toSet());
	}

}
