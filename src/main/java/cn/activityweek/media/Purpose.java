package cn.activityweek.media;

/**
 * What a file is sent for, which decides how large it may be.
 */
public enum Purpose {

	/** Photos, videos and documents of an activity. */
	ACTIVITY,

	/** A work of 全民美拍, whose videos are shorter. */
	WORK

}
