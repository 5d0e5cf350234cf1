package cn.activityweek.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored when a form was opened. The form itself carries it, also in its draft,
 * so that it is known after weeks and whatever has been saved since.
 */
@Component
class FormBases {

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JsonMapper json;

	FormBases(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The stored state, to be carried by the form.
	 * @param stored the form as made from the record
	 * @return JSON; null for a form without a version, whose record can't be stale
	 */
	String of(Object stored) {
		return (BeanUtils.getPropertyDescriptor(stored.getClass(), "version") != null)
				? this.json.writeValueAsString(FormFields.of(stored)) : null;
	}

	/**
	 * The stored state that a form brings back.
	 * @param base what it carries
	 * @return the fields; empty if it carries none that can be read
	 */
	Optional<Map<String, List<String>>> read(String base) {
		if (base == null || base.isEmpty()) {
			return Optional.empty();
		}
		try {
			Map<String, List<String>> fields = this.json.readValue(base, FIELDS);
			boolean whole = fields != null
					&& fields.values().stream().allMatch((values) -> values != null && !values.contains(null));
			return whole ? Optional.of(fields) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
