package cn.activityweek.works;

import java.time.LocalDate;

import cn.activityweek.publicity.Outlets.Outlet;

/**
 * A medium to which a work was sent, as pages and lists show it.
 *
 * @param id of the record
 * @param medium the medium as the list of media has it now
 * @param sentOn the day
 * @param link where it can be seen, may be empty
 */
record SentTo(Long id, Outlet medium, LocalDate sentOn, String link) {

	static SentTo of(WorkOutlet record, Outlet medium) {
		return new SentTo(record.getId(), medium, record.getSentOn(), record.getLink());
	}

	public String name() {
		return this.medium.outside() ? this.medium.name() : this.medium.name() + "（校級，不計）";
	}

}
