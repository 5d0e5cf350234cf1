package cn.activityweek.media;

import java.util.Optional;

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

	/**
	 * Under which name everybody saves a document: that which has been reviewed, never
	 * the one under which it was sent.
	 * @param fileId the stored file
	 * @return empty where nothing public names it
	 */
	default Optional<String> name(Long fileId) {
		return Optional.empty();
	}

	/**
	 * The same for a person at the desk, as it reads now.
	 * @param actor the person signed in
	 * @param fileId the stored file
	 * @return empty where nothing that he sees names it
	 */
	default Optional<String> name(Actor actor, Long fileId) {
		return Optional.empty();
	}

}
