package cn.activityweek.draft;

/**
 * Forms whose drafts have keys of a kind of their own instead of their page's address,
 * because a record's request key belongs to the draft. A module declares its kinds as
 * beans.
 *
 * @param prefix how their keys begin, for example {@code activity:new:}
 * @param address the page that opens them
 * @param begin the page on which one begins anew
 * @param label what the form is called
 */
public record DraftKind(String prefix, String address, String begin, String label) {

}
