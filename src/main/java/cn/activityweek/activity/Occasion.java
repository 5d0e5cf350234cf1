package cn.activityweek.activity;

import java.time.Instant;

import cn.activityweek.core.CollegeTime;
import jakarta.persistence.Embeddable;

/**
 * When and where.
 *
 * @param startsAt the start
 * @param endsAt the end, null where none is given
 * @param place the place
 */
@Embeddable
public record Occasion(Instant startsAt, Instant endsAt, String place) {

	/**
	 * From when on it is over.
	 * @return the end, or that day's 24:00 at the college
	 */
	Instant overAt() {
		return (this.endsAt != null) ? this.endsAt : CollegeTime.startOf(CollegeTime.date(this.startsAt).plusDays(1));
	}

}
