package cn.activityweek.news;

import java.time.Instant;

/**
 * A post in the list.
 *
 * @param id its id
 * @param departmentId the writing department
 * @param kind what it is
 * @param state of its current version
 * @param title of its current version
 * @param savedAt when that was saved
 * @param live whether the public reads a version
 * @param withdrawn whether it was taken off
 * @param pinned whether it stands first
 * @param since since when its step waits, null unless it does
 * @param publishAt when it is to be published, null unless it is
 * @param stopped why it was not, null otherwise
 * @param deleted whether it has been deleted
 */
record PostLine(Long id, Long departmentId, PostKind kind, PostState state, String title, Instant savedAt, boolean live,
		boolean withdrawn, boolean pinned, Instant since, Instant publishAt, String stopped, boolean deleted) {

}
