package cn.activityweek.publicity;

import java.time.Instant;

/**
 * An activity that is over, and its report.
 *
 * @param id the activity
 * @param title its title
 * @param module the module's number
 * @param countedFor 計入部門
 * @param departmentId the department that logged it
 * @param startsAt its start
 * @param endedAt its end
 * @param logged whether it is recorded as held
 * @param postId its first post, a published one before others; null where there is none
 * @param mark how it stands
 */
record CoverageLine(Long id, String title, int module, String countedFor, Long departmentId, Instant startsAt,
		Instant endedAt, boolean logged, Long postId, CoverageMark mark) {

	public boolean isReported() {
		return this.postId != null;
	}

	public boolean isPublished() {
		return this.mark == CoverageMark.PUBLISHED;
	}

}
