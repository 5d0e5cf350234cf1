package cn.activityweek.core;

/**
 * What a person may do. A right comes from an appointment (任職), and is either the
 * college's (held for all) or the department's in which the appointment is held.
 */
public enum Right {

	/** Change the plan: editions, roster, modules, indicators. The college's. */
	EDIT_PLAN,

	/** See every department's activities and the college's statistics. The college's. */
	SEE_ALL,

	/** Change the 計入部門 of any activity (教務處). The college's. */
	ASSIGN_COUNTED_DEPARTMENT,

	/** Take an activity off the public pages (宣傳統戰部). The college's. */
	WITHDRAW_FROM_PUBLIC,

	/**
	 * Take the originals of photos and videos that may be published, with the place and
	 * device they tell of, from any activity (宣傳統戰部, 教務處). The college's.
	 */
	TAKE_ORIGINALS,

	/** Log, edit and delete the activities of the department. The department's. */
	LOG_ACTIVITIES,

	/** Read the statistics of the department. The department's. */
	SEE_DEPARTMENT,

	/** Write posts of the column and send leads, works and cases for the department. */
	WRITE_POSTS,

	/** 初審: check the department's posts first. The department's. */
	REVIEW_FIRST,

	/** 復審: edit and check any post. The college's. */
	REVIEW_SECOND,

	/** 終審: publish, set the time, publish past a step. The college's. */
	REVIEW_FINAL,

	/** Run the column and the publicity desk (宣傳統戰部). The college's. */
	RUN_COLUMN,

	/** Make, disable and reset accounts. The college's. */
	MANAGE_ACCOUNTS,

	/** Read the audit trail. The college's. */
	READ_AUDIT

}
