package cn.activityweek.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A half-written form.
 *
 * @param id its id
 * @param formKey which form it is
 * @param label what the form is called; may be empty
 * @param fields parameter name to its values, as the browser would send them
 * @param savedAt when it was last kept
 */
public record Draft(long id, String formKey, String label, Map<String, List<String>> fields, Instant savedAt) {

	/**
	 * The first value of a field.
	 * @param name the parameter's name
	 * @return the text, empty where the field is missing
	 */
	public String first(String name) {
		List<String> values = this.fields.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.get(0);
	}

}
