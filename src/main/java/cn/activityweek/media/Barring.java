package cn.activityweek.media;

/**
 * Keeps files from being shown to everybody, whatever shows them. Implemented by the
 * modules that know reasons, such as a consent that is missing.
 */
public interface Barring {

	/**
	 * Whether a file must not be shown publicly.
	 * @param fileId the stored file
	 * @return true while there is a reason; asked again for each request
	 */
	boolean isBarred(Long fileId);

}
