package cn.activityweek.participation;

import java.time.Instant;

/**
 * A source of names in a line.
 *
 * @param id its id
 * @param kind how the names came
 * @param label what it is called
 * @param addedById the account that added it
 * @param addedBy its name
 * @param addedAt when
 * @param people how many entries it has, guests among them
 */
record SourceLine(Long id, SourceKind kind, String label, Long addedById, String addedBy, Instant addedAt, int people) {

}
