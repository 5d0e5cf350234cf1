package cn.activityweek.activity;

import java.util.Optional;

import cn.activityweek.core.Actor;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lines of the departments that take part, on a joint activity's page.
 */
@Component
@Order(10)
class JointPanel implements ActivityPanel {

	private final JointDesk desk;

	JointPanel(JointDesk desk) {
		this.desk = desk;
	}

	@Override
	public String template() {
		return "activity/joint";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		JointLines lines = this.desk.of(activity, actor);
		boolean joint = !activity.getCooperatingIds().isEmpty() || !lines.former().isEmpty();
		return joint ? Optional.of(lines) : Optional.empty();
	}

}
