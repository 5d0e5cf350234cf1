package cn.activityweek.participation;

import java.util.Optional;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.activity.ActivityPanel;
import cn.activityweek.core.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who took part, on the activity's page beside the counts that were typed.
 */
@Component
@Order(40)
class ParticipationPanel implements ActivityPanel {

	private final Participants participants;

	private final ActivityAccess access;

	ParticipationPanel(Participants participants, ActivityAccess access) {
		this.participants = participants;
		this.access = access;
	}

	@Override
	public String template() {
		return "participation/panel";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		ParticipationCounts counts = this.participants.counts(activity.getId());
		boolean mayKeep = this.access.mayContribute(activity, actor);
		if (counts.isNobody() && !mayKeep) {
			return Optional.empty();
		}
		boolean offers = !counts.isNobody() && this.access.mayEdit(activity, actor);
		return Optional.of(new Content(counts, mayKeep, offers ? counts.form(activity.getId()) : null));
	}

	/**
	 * What the section shows.
	 *
	 * @param counts people by the lists
	 * @param mayKeep whether the person may add names
	 * @param form the activity's form with the numbers filled in, for its owner; else
	 * null
	 */
	record Content(ParticipationCounts counts, boolean mayKeep, String form) {

	}

}
