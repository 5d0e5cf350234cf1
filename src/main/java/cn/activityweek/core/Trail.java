package cn.activityweek.core;

import java.time.Instant;
import java.util.List;

/**
 * What happened to a thing, for the page that shows the thing. Owned here and filled by
 * the audit module, so that no module depends on audit.
 */
public interface Trail {

	/**
	 * What is on record about one thing.
	 * @param subjectType the kind of thing
	 * @param subjectId its id
	 * @return newest first, at most 100 entries
	 */
	List<Entry> of(String subjectType, Long subjectId);

	/**
	 * One line of the trail.
	 *
	 * @param at when
	 * @param actorName who, as named at that time
	 * @param action what was done
	 * @param detail what changed, may be empty
	 */
	record Entry(Instant at, String actorName, String action, String detail) {

	}

}
