package cn.activityweek.media;

import java.util.Collection;
import java.util.Set;

/**
 * Keeps files from being shown to everybody, whatever shows them. Implemented by the
 * modules that know reasons, such as a consent that is missing.
 */
public interface Barring {

	/**
	 * Those of the files that must not be shown publicly.
	 * @param fileIds stored files
	 * @return the ids among them for which there is a reason now; asked again for each
	 * request
	 */
	Set<Long> barred(Collection<Long> fileIds);

}
