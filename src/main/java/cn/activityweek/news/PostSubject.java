package cn.activityweek.news;

import java.util.List;

/**
 * What a version of a post is and what it is about. Both change what the public finds and
 * what the statistics count, so they are reviewed with the text.
 *
 * @param kind the kind (類別)
 * @param activityIds the activities that it reports, the main one, at which it counts,
 * first; none for the whole week
 */
record PostSubject(PostKind kind, List<Long> activityIds) {

	PostSubject {
		activityIds = activityIds.stream().distinct().toList();
	}

	static PostSubject of(PostKind kind, Long... activityIds) {
		return new PostSubject(kind, List.of(activityIds));
	}

	/**
	 * The activity at which it counts.
	 * @return null for the whole week
	 */
	Long mainActivityId() {
		return this.activityIds.isEmpty() ? null : this.activityIds.get(0);
	}

}
