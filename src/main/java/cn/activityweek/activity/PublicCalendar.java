package cn.activityweek.activity;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.stereotype.Component;

/**
 * The public activities as an iCalendar file (RFC 5545), in UTC, for subscribing: an
 * event keeps its UID and counts its changes (SEQUENCE), so that one that was moved moves
 * in the subscriber's calendar too; a cancelled one stays and says so; one that is no
 * longer public is gone at the next reading. Where no end is known none is made up.
 */
@Component
class PublicCalendar {

	private final SiteAddress site;

	PublicCalendar(SiteAddress site) {
		this.site = site;
	}

	/**
	 * Writes the calendar.
	 * @param edition the year
	 * @param events its public activities
	 * @param departments department id to name
	 * @return the file's text
	 */
	String of(Edition edition, List<Activity> events, Map<Long, String> departments) {
		Calendar calendar = new Calendar().withDefaults().getFluentTarget();
		calendar.removeAll("PRODID");
		calendar.add(new ProdId("-//activity-week//ZH"));
		calendar.add(new XProperty("X-WR-CALNAME", edition.getCollege() + edition.getYear() + "年職業教育活動周"));
		calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
		events.forEach((event) -> calendar.add(component(event, departments)));
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter(false).output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private VEvent component(Activity event, Map<Long, String> departments) {
		Instant start = event.getOccasion().startsAt();
		Instant end = event.getOccasion().endsAt();
		VEvent component = (end != null && end.isAfter(start)) ? new VEvent(start, end, summary(event))
				: new VEvent(start, summary(event));
		String address = this.site.of("/events/" + event.getId());
		component.add(new Uid("event-" + event.getId() + "@activity-week"));
		component.add(new Location(event.getOccasion().place()));
		component.add(new Url(URI.create(address)));
		component.add(new Description("承辦單位：" + departments.get(event.getOrganiserId())));
		component.replace(new DtStamp(event.getUpdatedAt()));
		component.add(new LastModified(event.getUpdatedAt()));
		component.add(new Sequence(event.getVersion()));
		component.add(new Status((event.getState() == ActivityState.CANCELLED) ? "CANCELLED" : "CONFIRMED"));
		return component;
	}

	/** Not every calendar shows STATUS, and none says that an event was moved. */
	private static String summary(Activity event) {
		return switch (event.getState()) {
			case CANCELLED -> "（取消）" + event.getDescription().title();
			case MOVED -> "（改期）" + event.getDescription().title();
			default -> event.getDescription().title();
		};
	}

}
