package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What differs between the activities that two versions report. The first is the main
 * one, at which a post counts, so that their order matters too.
 *
 * @param before the activities of the earlier version
 * @param after those of the later
 */
record ReportedDifferences(List<Long> before, List<Long> after) {

	static ReportedDifferences between(PostRevision before, PostRevision after) {
		return new ReportedDifferences(before.getActivityIds(), after.getActivityIds());
	}

	public List<Long> added() {
		return without(this.after, this.before);
	}

	public List<Long> removed() {
		return without(this.before, this.after);
	}

	/**
	 * The activity at which the later version counts.
	 * @return null if it is the same as before, or none
	 */
	public Long newMain() {
		Long main = first(this.after);
		return Objects.equals(main, first(this.before)) ? null : main;
	}

	public boolean isEmpty() {
		return this.before.equals(this.after);
	}

	/**
	 * All activities that are to be named.
	 * @return ids
	 */
	List<Long> named() {
		List<Long> named = new ArrayList<>(added());
		named.addAll(removed());
		if (newMain() != null) {
			named.add(newMain());
		}
		return named;
	}

	private static Long first(List<Long> ids) {
		return ids.isEmpty() ? null : ids.get(0);
	}

	private static List<Long> without(List<Long> all, List<Long> others) {
		return all.stream().filter((each) -> !others.contains(each)).toList();
	}

}
