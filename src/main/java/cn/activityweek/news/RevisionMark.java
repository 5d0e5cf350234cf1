package cn.activityweek.news;

import java.time.Instant;

/**
 * A version of a post without its text.
 *
 * @param id its id
 * @param number its number within the post
 * @param savedBy who
 * @param savedAt when
 */
record RevisionMark(Long id, int number, Long savedBy, Instant savedAt) {

}
