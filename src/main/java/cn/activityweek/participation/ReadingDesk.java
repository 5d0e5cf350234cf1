package cn.activityweek.participation;

import java.util.List;

import cn.activityweek.core.Once;
import org.springframework.stereotype.Component;

/**
 * Takes a list in that has been read from its file. The one transaction of a form sent
 * twice begins only here, so that no connection waits while a file is read.
 */
@Component
class ReadingDesk {

	private final Readings readings;

	ReadingDesk(Readings readings) {
		this.readings = readings;
	}

	/**
	 * Keeps what was read; of the same form sent twice the first alone.
	 * @param reading what it is
	 * @param rows what is in it
	 * @param address what stands before the reading's id in the address of its page
	 * @return the redirect to that page
	 */
	@Once
	String take(Reading reading, List<NameRows.Row> rows, String address) {
		this.readings.keep(reading, rows);
		return "redirect:" + address + reading.id();
	}

}
