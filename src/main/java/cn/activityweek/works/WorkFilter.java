package cn.activityweek.works;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.SearchWords;
import jakarta.persistence.criteria.Predicate;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which works a list shows, as in its address. Values that mean nothing filter nothing.
 *
 * @param year the edition, null for the current one
 * @param college a department
 * @param theme a theme
 * @param kind photographs or videos
 * @param state a state; the public sees one alone
 * @param q words in title, authors, instructor or description, in either script
 */
record WorkFilter(Integer year, Long college, WorkTheme theme, WorkKind kind, WorkState state, String q) {

	static WorkFilter of(Map<String, String> parameters) {
		return new WorkFilter((Integer) number(parameters.get("year"), 9), (Long) number(parameters.get("college"), 18),
				WorkTheme.named(parameters.get("theme")), WorkKind.named(parameters.get("kind")),
				WorkState.named(parameters.get("state")), parameters.get("q"));
	}

	private static Number number(String text, int digits) {
		if (text == null || !text.matches("[0-9]{1," + digits + "}")) {
			return null;
		}
		return (digits > 9) ? (Number) Long.valueOf(text) : (Number) Integer.valueOf(text);
	}

	public boolean isActive() {
		return this.college != null || this.theme != null || this.kind != null || this.state != null
				|| !SearchWords.of(this.q).isEmpty();
	}

	/**
	 * The filter at the desk.
	 * @param editionId the edition
	 * @param departments those of which the person sees works, null for all
	 * @return the query
	 */
	Specification<Work> atDesk(Long editionId, Collection<Long> departments) {
		return (root, query, builder) -> {
			List<Predicate> all = new ArrayList<>(List.of(builder.equal(root.get("editionId"), editionId)));
			if (departments != null) {
				all.add(root.get("departmentId").in(departments));
			}
			if (this.college != null) {
				all.add(builder.equal(root.get("departmentId"), this.college));
			}
			if (this.theme != null) {
				all.add(builder.equal(root.get("content").get("theme"), this.theme));
			}
			if (this.kind != null) {
				all.add(builder.equal(root.get("kind"), this.kind));
			}
			if (this.state != null) {
				all.add(builder.equal(root.get("state"), this.state));
			}
			for (String word : SearchWords.of(this.q)) {
				all.add(builder.like(root.get("searchText"), SearchWords.pattern(word), '\\'));
			}
			return builder.and(all.toArray(new Predicate[0]));
		};
	}

	/**
	 * The filter on the public wall.
	 * @param editionId the edition
	 * @param barred files that must not be shown
	 * @return the query
	 */
	Specification<PublishedWork> onWall(Long editionId, Collection<Long> barred) {
		return (root, query, builder) -> {
			List<Predicate> all = new ArrayList<>(List.of(builder.equal(root.get("editionId"), editionId)));
			if (this.college != null) {
				all.add(builder.equal(root.get("departmentId"), this.college));
			}
			if (this.theme != null) {
				all.add(builder.equal(root.get("theme"), this.theme));
			}
			if (this.kind != null) {
				all.add(builder.equal(root.get("kind"), this.kind));
			}
			if (!barred.isEmpty()) {
				all.add(builder.not(root.get("fileId").in(barred)));
			}
			return builder.and(all.toArray(new Predicate[0]));
		};
	}

	/**
	 * An address with this filter.
	 * @param path the path
	 * @return path and query
	 */
	String address(String path) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("year", this.year);
		parameters.put("college", this.college);
		parameters.put("theme", this.theme);
		parameters.put("kind", this.kind);
		parameters.put("state", this.state);
		parameters.put("q", SearchWords.of(this.q).isEmpty() ? null : this.q);
		parameters.values().removeIf((value) -> value == null);
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
		parameters.keySet().forEach((name) -> url.queryParam(name, "{" + name + "}"));
		return url.encode().buildAndExpand(parameters).toUriString();
	}

}
