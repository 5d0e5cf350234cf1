package cn.activityweek.media;

import cn.activityweek.core.Actor;

/**
 * Says to whom a file is shown at {@code /media/{id}/{size}}, so that files follow the
 * state of what shows them. Implemented by the modules that show files; what none of them
 * shows has no address.
 */
public interface Showing {

	/**
	 * Whether something public shows the file now.
	 * @param fileId the stored file
	 * @return true while it does; asked again for each request
	 */
	boolean toEverybody(Long fileId);

	/**
	 * Whether something that the person sees at the desk shows the file.
	 * @param actor the person signed in
	 * @param fileId the stored file
	 * @return true while it does
	 */
	boolean to(Actor actor, Long fileId);

}
