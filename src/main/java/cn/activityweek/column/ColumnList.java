package cn.activityweek.column;

import java.util.List;

import cn.activityweek.edition.Edition;
import cn.activityweek.news.PostKind;
import cn.activityweek.programme.ActivityModule;
import org.springframework.data.domain.Page;

/**
 * A page of the column's list.
 *
 * @param query what was asked for
 * @param shown the year shown, null for all years or where there is none yet
 * @param years the years that have begun, the latest first
 * @param modules the year's modules
 * @param page the entries
 */
record ColumnList(ColumnQuery query, Edition shown, List<Edition> years, List<ActivityModule> modules,
		Page<Entry> page) {

	/**
	 * Whether a year is shown that has ended.
	 * @return true where a banner says so
	 */
	public boolean isOlder() {
		return this.shown != null && !this.shown.isCurrent();
	}

	public boolean isNarrowed() {
		return this.query.isNarrowed();
	}

	public PostKind[] getKinds() {
		return PostKind.values();
	}

	/**
	 * The number of the page shown.
	 * @return from 1
	 */
	public int getNumber() {
		return this.page.getNumber() + 1;
	}

	public int getLast() {
		return Math.max(1, this.page.getTotalPages());
	}

}
