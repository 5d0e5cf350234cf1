package cn.activityweek.activity;

import java.util.Optional;

import cn.activityweek.core.Actor;

/**
 * A section of an activity's page that another module contributes: owned here and
 * implemented above, so that the log depends on none of them. Spring's {@code @Order}
 * says in which order they stand.
 */
public interface ActivityPanel {

	/**
	 * The template whose fragment {@code panel} shows the section.
	 * @return for example {@code album/panel}
	 */
	String template();

	/**
	 * What the fragment shows, under the name {@code panel}.
	 * @param activity the activity, visible to the person, its lists loaded
	 * @param actor who looks at it
	 * @return empty where there is no such section for this person
	 */
	Optional<Object> content(Activity activity, Actor actor);

}
