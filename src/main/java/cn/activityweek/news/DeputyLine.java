package cn.activityweek.news;

import java.time.LocalDate;

/**
 * A 代審 as pages show it.
 *
 * @param id its id
 * @param name who
 * @param step which step
 * @param where the department, or the post's title
 * @param until the last day, null for a post
 */
record DeputyLine(Long id, String name, ReviewStep step, String where, LocalDate until) {

}
