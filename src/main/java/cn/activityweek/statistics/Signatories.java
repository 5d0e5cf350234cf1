package cn.activityweek.statistics;

import cn.activityweek.organisation.DepartmentListing;

/**
 * Who stands at the foot of the form; empty where the year's roster names nobody.
 *
 * @param head 單位負責人
 * @param filledBy 填表人
 * @param telephone 聯繫電話
 */
record Signatories(String head, String filledBy, String telephone) {

	static final Signatories UNKNOWN = new Signatories("", "", "");

	static Signatories of(DepartmentListing listing) {
		return new Signatories(listing.getHead(), listing.getLiaison(), listing.getTelephone());
	}

}
