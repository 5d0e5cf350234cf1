package cn.activityweek.media;

/**
 * How far the web sizes of a photo or the public copy of a video are.
 */
public enum Preparation {

	/** There is nothing to make. */
	NONE,

	/** Will be made, or is being made. */
	WAITING,

	/** There they are. */
	READY,

	/** Could not be made; the file's {@link StoredFile#getFailure()} says why. */
	FAILED

}
