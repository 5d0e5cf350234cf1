package cn.activityweek.draft;

import java.util.List;

/**
 * What the page about two people's changes shows, and what it sends.
 *
 * @param merged fields that only one of the two has changed: they come together by
 * themselves
 * @param chosen fields that both have changed: each needs a choice
 * @param fields the form as it will be sent, with my texts where there is a choice
 * @param base what is stored now, for the next time
 * @param action where it is sent
 * @param back the page that shows what is stored
 * @param savedBy who saved meanwhile and when; may be empty
 */
public record Clash(List<Row> merged, List<Row> chosen, List<Field> fields, String base, String action, String back,
		String savedBy) {

	/**
	 * A field of the form in three states.
	 *
	 * @param label its name
	 * @param property the bean's property
	 * @param base as it was when the form was opened; null if that isn't known
	 * @param mine as typed
	 * @param theirs as stored now
	 * @param changedByMe whether I am the only one who has changed it
	 * @param theirFields the fields that would bring their text
	 */
	public record Row(String label, String property, String base, String mine, String theirs, boolean changedByMe,
			List<Field> theirFields) {

	}

	/**
	 * A hidden field.
	 *
	 * @param name the parameter's name
	 * @param value its value
	 */
	public record Field(String name, String value) {

	}

}
