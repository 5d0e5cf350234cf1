package cn.activityweek.media;

import java.util.Collection;
import java.util.Set;

/**
 * Which stored files are in use, implemented by every module that refers to them. What
 * nobody uses is removed after a day. Whoever refers to a file does so by a foreign key:
 * it keeps the removal and a reference made at the same moment apart.
 */
public interface FileUse {

	/**
	 * Those of the files that this module refers to.
	 * @param fileIds ids of stored files
	 * @return the ids among them that are in use
	 */
	Set<Long> used(Collection<Long> fileIds);

}
