package cn.activityweek.activity;

import java.util.List;

import cn.activityweek.core.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the modules above contribute to an activity's page.
 */
@Component
class ActivityExtensions {

	private final ObjectProvider<ActivityPanel> panels;

	private final ObjectProvider<ActivityUse> uses;

	ActivityExtensions(ObjectProvider<ActivityPanel> panels, ObjectProvider<ActivityUse> uses) {
		this.panels = panels;
		this.uses = uses;
	}

	List<Section> sections(Activity activity, Actor actor) {
		return this.panels.orderedStream()
			.flatMap((panel) -> panel.content(activity, actor)
				.map((content) -> new Section(panel.template(), content))
				.stream())
			.toList();
	}

	List<ActivityUse.Place> uses(Activity activity) {
		return this.uses.orderedStream().flatMap((use) -> use.of(activity).stream()).toList();
	}

	/**
	 * A section of the page.
	 *
	 * @param template the template with the fragment {@code panel}
	 * @param content what it shows
	 */
	record Section(String template, Object content) {

	}

}
