package cn.activityweek.draft;

import java.util.List;

import cn.activityweek.draft.DraftPages.Unfinished;

/**
 * What a page puts into its form so that nothing typed there is lost; the model's
 * attribute {@code ticket}, read by the template {@code layout/draft}.
 *
 * @param key which form, and which opening of it
 * @param seal whose it is
 * @param base the fields as they were stored when the form was opened, as JSON; null for
 * a form that makes something new
 * @param opened the draft with which the form is filled; null if it isn't
 * @param offered older drafts of the same form that the person may go on with
 */
public record FormTicket(String key, String seal, String base, Draft opened, List<Offer> offered) {

	/** The name of the field with the key. */
	public static final String KEY = "draftKey";

	static final String SEAL = "draftSeal";

	static final String BASE = "formBase";

	static final String LABEL = "draftLabel";

	/**
	 * An older draft.
	 *
	 * @param unfinished the draft
	 * @param differences in how many fields it differs from what the form shows
	 */
	public record Offer(Unfinished unfinished, int differences) {

	}

}
