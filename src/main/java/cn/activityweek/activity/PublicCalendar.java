package cn.activityweek.activity;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.stereotype.Component;

/**
 * The public activities as an iCalendar file (RFC 5545), in UTC.
 */
@Component
class PublicCalendar {

	private final SiteAddress site;

	PublicCalendar(SiteAddress site) {
		this.site = site;
	}

	String of(Edition edition, List<Activity> events) {
		Calendar calendar = new Calendar().withDefaults().getFluentTarget();
		calendar.removeAll("PRODID");
		calendar.add(new ProdId("-//activity-week//ZH"));
		calendar.add(new XProperty("X-WR-CALNAME", edition.getCollege() + edition.getYear() + "年職業教育活動周"));
		events.forEach((event) -> calendar.add(component(event)));
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter(false).output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private VEvent component(Activity event) {
		Instant start = event.getOccasion().startsAt();
		Instant end = (event.getOccasion().endsAt() != null) ? event.getOccasion().endsAt()
				: start.plus(2, ChronoUnit.HOURS);
		VEvent component = new VEvent(start, end, event.getDescription().title());
		String address = this.site.of("/events/" + event.getId());
		component.add(new Uid("event-" + event.getId() + "@activity-week"));
		component.add(new Location(event.getOccasion().place()));
		component.add(new Url(URI.create(address)));
		component.add(new Status((event.getState() == ActivityState.CANCELLED) ? "CANCELLED" : "CONFIRMED"));
		return component;
	}

}
