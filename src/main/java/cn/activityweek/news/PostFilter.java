package cn.activityweek.news;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.SearchWords;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list's filter, as in its address. Values that mean nothing filter nothing.
 *
 * @param year the edition, null for the current one
 * @param state of a {@link PostState}, or {@code LIVE} or {@code WITHDRAWN}
 * @param kind what the post is
 * @param department the writing department
 * @param q words in title and text, in either script
 * @param waiting only what the person may review now
 * @param deleted the deleted ones instead
 */
record PostFilter(Integer year, String state, PostKind kind, Long department, String q, boolean waiting,
		boolean deleted) {

	static PostFilter of(Map<String, String> parameters) {
		String year = parameters.getOrDefault("year", "");
		String department = parameters.getOrDefault("department", "");
		String state = parameters.getOrDefault("state", "");
		return new PostFilter(year.matches("[0-9]{1,9}") ? Integer.valueOf(year) : null,
				states().containsKey(state) ? state : null,
				Arrays.stream(PostKind.values())
					.filter((kind) -> kind.name().equals(parameters.get("kind")))
					.findFirst()
					.orElse(null),
				department.matches("[0-9]{1,18}") ? Long.valueOf(department) : null, parameters.getOrDefault("q", ""),
				"true".equals(parameters.get("waiting")), "true".equals(parameters.get("deleted")));
	}

	/**
	 * The states to choose from.
	 * @return value to label
	 */
	static Map<String, String> states() {
		Map<String, String> states = new LinkedHashMap<>();
		Arrays.stream(PostState.values())
			.filter((state) -> state != PostState.PUBLISHED)
			.forEach((state) -> states.put(state.name(), state.getLabel()));
		states.put("LIVE", "公開中");
		states.put("WITHDRAWN", "已撤稿");
		return states;
	}

	public boolean isActive() {
		return this.state != null || this.kind != null || this.department != null || !words().isEmpty() || this.waiting
				|| this.deleted;
	}

	/** The words looked for, each folded; all of them must be found. */
	List<String> words() {
		return SearchWords.of(this.q);
	}

	/**
	 * The list's address with this filter.
	 * @return without a page
	 */
	String url() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("year", this.year);
		parameters.put("state", this.state);
		parameters.put("kind", this.kind);
		parameters.put("department", this.department);
		parameters.put("q", this.q.isBlank() ? null : this.q);
		parameters.put("waiting", this.waiting ? true : null);
		parameters.put("deleted", this.deleted ? true : null);
		parameters.values().removeIf((value) -> value == null);
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/posts");
		parameters.keySet().forEach((name) -> url.queryParam(name, "{" + name + "}"));
		return url.encode().buildAndExpand(parameters).toUriString();
	}

}
