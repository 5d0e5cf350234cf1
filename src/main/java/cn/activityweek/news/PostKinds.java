package cn.activityweek.news;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds as a form offers them.
 */
final class PostKinds {

	private PostKinds() {
	}

	static Map<String, String> options() {
		Map<String, String> options = new LinkedHashMap<>();
		for (PostKind kind : PostKind.values()) {
			options.put(kind.name(), kind.getLabel());
		}
		return options;
	}

}
