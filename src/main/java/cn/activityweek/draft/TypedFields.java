package cn.activityweek.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.activityweek.core.RefusedException;

/**
 * What may be kept of a form: no password, no token, nothing the database can't store,
 * and not more than a form can hold.
 */
final class TypedFields {

	/** In characters, all names and values together. */
	static final int LONGEST = 256 * 1024;

	private static final int MOST_FIELDS = 3000;

	private static final int LONGEST_LABEL = 60;

	private TypedFields() {
	}

	/**
	 * The fields as they are kept.
	 * @param fields name to values, as sent
	 * @return the same without secrets
	 * @throws RefusedException if it is too much
	 */
	static Map<String, List<String>> storable(Map<String, List<String>> fields) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		long length = 0;
		for (Map.Entry<String, List<String>> field : fields.entrySet()) {
			if (isSecret(field.getKey())) {
				continue;
			}
			List<String> values = field.getValue().stream().map(TypedFields::storable).toList();
			kept.put(storable(field.getKey()), values);
			length += field.getKey().length() + values.stream().mapToLong(String::length).sum();
		}
		if (length > LONGEST || kept.size() > MOST_FIELDS) {
			throw new RefusedException("內容太長，不能存為草稿，請先保存");
		}
		return kept;
	}

	static boolean isSecret(String name) {
		return name.equals("_csrf") || name.toLowerCase(Locale.ROOT).contains("password");
	}

	/** PostgreSQL stores neither NUL nor half a character. */
	private static String storable(String text) {
		if (text == null) {
			return "";
		}
		return text.codePoints()
			.map((point) -> (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
					? 0xFFFD : point)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * What the form calls itself.
	 * @param fields the fields, its name among them
	 * @return the name, cut to what a list can show
	 */
	static String label(Map<String, List<String>> fields) {
		String text = fields.getOrDefault(FormTicket.LABEL, List.of("")).get(0);
		return text.substring(0,
				text.offsetByCodePoints(0, Math.min(LONGEST_LABEL, text.codePointCount(0, text.length()))));
	}

}
