package cn.activityweek.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.activityweek.core.CollegeTime;

/**
 * A half-written form.
 *
 * @param id its id
 * @param formKey which form, and which opening of it
 * @param label what the form is called, for example 修改部門; may be empty
 * @param fields parameter name to its values, as the browser would send them
 * @param savedAt when it was last kept
 */
public record Draft(long id, String formKey, String label, Map<String, List<String>> fields, Instant savedAt) {

	/**
	 * The name of what the form is about, as typed so far.
	 * @return the first that is filled of the fields that name things; may be empty
	 */
	public String title() {
		return Stream.of("title", "name", "displayName", "theme", "shortTitle", "leaders")
			.map(this::first)
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElse("");
	}

	public String time() {
		return CollegeTime.format(this.savedAt);
	}

	private String first(String name) {
		List<String> values = this.fields.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.get(0);
	}

}
