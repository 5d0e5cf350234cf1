package cn.activityweek.core;

import java.util.Optional;

/**
 * Who acts in the running request. Handlers take an {@link Actor} parameter instead; this
 * is for code that is called where nobody may be signed in.
 */
public interface CurrentActor {

	/**
	 * The person signed in, with rights read anew for this request.
	 * @return empty if nobody is signed in or the account has been disabled
	 */
	Optional<Actor> get();

}
