package cn.activityweek.core;

/**
 * What a module puts into an empty database at the first start, through the domain's own
 * API. Beans of this type run once, all in one transaction, in the order of Spring's
 * {@code @Order}: the plan's edition 10, sample departments 20, sample accounts 30,
 * sample activities 40. Those that belong to the demonstration carry
 * {@code @Profile("demo")}.
 */
public interface StartData {

	/**
	 * Creates the data.
	 */
	void create();

}
