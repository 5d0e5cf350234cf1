package cn.activityweek.programme;

/**
 * What a derived indicator is made from (annex2.md, "Derived, never typed").
 */
public enum IndicatorSource {

	/** Sessions on site and online of the module's activities. */
	SESSIONS("場次合計"),

	/** Enterprises of the module's activities, attendances of enterprises. */
	ENTERPRISES("參與企業（家次）"),

	/** Students and teachers of the module's activities. */
	STUDENTS_AND_TEACHERS("學生與教師人次"),

	/** Pupils, their teachers and parents of the module's activities. */
	PUPILS_AND_PARENTS("中小學師生及家長人次"),

	/** Works handed in, plus those counted elsewhere. */
	WORKS("美拍作品"),

	/** Works sent on to media outside the college, plus those counted elsewhere. */
	WORKS_SENT("美拍作品推送校外媒體"),

	/** Plays and readings of works, as 宣傳統戰部 records them. */
	WORKS_VIEWS("美拍作品播放或閱讀"),

	/** Sessions of the activities marked as publicising the vocational-education law. */
	LAW_SESSIONS("標記「職業教育法宣傳」的場次"),

	/** Attendances of the activities so marked. */
	LAW_ATTENDANCES("標記「職業教育法宣傳」的人次"),

	/** Whether the law summary has been handed in. */
	LAW_SUMMARY("職業教育法宣傳總結"),

	/** Summaries handed in. */
	SUMMARIES("已報送的總結"),

	/** Typical cases collected. */
	CASES("典型案例"),

	/** Stories of vocational education collected. */
	STORIES("職教故事"),

	/** Examples of publicity collected. */
	PUBLICITY_CASES("宣傳報道案例"),

	/** Items sent to provincial or higher media. */
	PROVINCIAL_ITEMS("向省級及以上媒體報送"),

	/** Different enterprises, where they are named. */
	DISTINCT_ENTERPRISES("具名企業去重"),

	/** Messages of the college's own new media. */
	OWN_MEDIA_ITEMS("學校新媒體推送"),

	/** Readings and plays of the college's own new media. */
	OWN_MEDIA_VIEWS("學校新媒體閱讀或播放"),

	/** Students enrolled. */
	ENROLLED("在校生"),

	/** Different students who took part, from lists of names. */
	DISTINCT_STUDENTS("名單去重"),

	/** Different students who took part, of those enrolled. */
	COVERAGE("參與學生／在校生");

	private final String label;

	IndicatorSource(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
