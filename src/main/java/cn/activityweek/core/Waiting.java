package cn.activityweek.core;

import java.util.List;

/**
 * Says what waits for a person, for the desk. Owned here and implemented by the modules
 * in which it waits, so that the desk needs to know none of them.
 */
public interface Waiting {

	/**
	 * What waits.
	 * @param actor the person
	 * @return the most urgent first, at most about ten; empty if nothing does
	 */
	List<Item> of(Actor actor);

	/**
	 * One thing that waits.
	 *
	 * @param group under which heading the desk shows it, for example 等您審核
	 * @param title what it is
	 * @param detail of whom and since when, may be empty
	 * @param address own path at which it is done
	 * @param action what the button says, for example 審核
	 * @param first whether others can't go on until the person has acted, so that the
	 * desk begins with it
	 */
	record Item(String group, String title, String detail, String address, String action, boolean first) {

		public Item(String group, String title, String detail, String address, String action) {
			this(group, title, detail, address, action, false);
		}

	}

}
