package cn.activityweek.works;

import java.util.UUID;

import cn.activityweek.media.StoredFile;

/**
 * A work as it is handed in.
 *
 * @param codeId by which code
 * @param departmentId the college, or the office of the staff
 * @param enteredBy who of 宣傳統戰部 enters it for somebody, null for its author
 * @param requestKey by which the same form sent twice is one work
 * @param file its file
 * @param content what is said about it
 * @param personNumber 學號 or 工號 of its author
 */
record HandIn(Long codeId, Long departmentId, Long enteredBy, UUID requestKey, StoredFile file, WorkContent content,
		String personNumber) {

}
