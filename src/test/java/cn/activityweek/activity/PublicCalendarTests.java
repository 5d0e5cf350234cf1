package cn.activityweek.activity;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a subscriber of the public calendar gets.
 */
@DemoTest
class PublicCalendarTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ActivityTyping typing;

	@Autowired
	private ActivityRepository activities;

	@Test
	void saysWhatThePublicPageSays() {
		Map<String, String> typed = typed("公開日");
		typed.put("endsAt", "2023-05-17T18:00");
		Activity activity = logged(typed);
		CalendarComponent event = event(activity).orElseThrow();
		assertThat(value(event, "SUMMARY")).isEqualTo(typed.get("title"));
		assertThat(value(event, "DTSTART")).isEqualTo("20230516T010000Z");
		assertThat(value(event, "DTEND")).isEqualTo("20230517T100000Z");
		assertThat(value(event, "LOCATION")).isEqualTo(typed.get("place"));
		assertThat(value(event, "DESCRIPTION")).isEqualTo("承辦單位：信息工程學院（示範）");
		assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
	}

	@Test
	void makesUpNoEnd() {
		assertThat(event(logged(typed("沒有結束"))).orElseThrow().getProperty("DTEND")).isEmpty();
	}

	@Test
	void movesAnEventUnderItsOldIdentity() {
		Map<String, String> typed = typed("改期的");
		Activity activity = logged(typed);
		CalendarComponent before = event(activity).orElseThrow();
		typed.put("version", "" + activity.getVersion());
		typed.put("state", "MOVED");
		typed.put("startsAt", "2023-05-25T14:00");
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		CalendarComponent after = event(activity).orElseThrow();
		assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
		assertThat(Integer.parseInt(value(after, "SEQUENCE")))
			.isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
		assertThat(value(after, "DTSTART")).isEqualTo("20230525T060000Z");
		assertThat(value(after, "SUMMARY")).startsWith("（改期）");
	}

	@Test
	void keepsACancelledEventAndSaysSo() {
		Map<String, String> typed = typed("取消的");
		typed.put("state", "CANCELLED");
		CalendarComponent event = event(logged(typed)).orElseThrow();
		assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
		assertThat(value(event, "SUMMARY")).startsWith("（取消）");
	}

	@Test
	void leavesOutWhatIsWithdrawnOrDeleted() {
		Activity withdrawn = logged(typed("撤下的"));
		assertThat(visitor("xuanchuan").post("/activities/" + withdrawn.getId() + "/withdrawal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(event(withdrawn)).isEmpty();
		Activity deleted = logged(typed("刪除的"));
		assertThat(visitor("xueyuan").post("/activities/" + deleted.getId() + "/deletion", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(event(deleted)).isEmpty();
	}

	@Test
	void showsAnEventOnceHoweverManyRecordsItHas() {
		Activity first = logged(typed("同一件"));
		Activity second = logged(typed("同一件"));
		assertThat(visitor("xueyuan").post("/activities/" + second.getId() + "/duplicate",
				Map.of("of", "" + first.getId())))
			.hasStatus3xxRedirection();
		assertThat(event(second)).isEmpty();
		assertThat(event(first)).isPresent();
		assertThat(visitor(null).get("/events/" + second.getId())).hasRedirectedUrl("/events/" + first.getId());
		assertThat(visitor("xuanchuan").post("/activities/" + first.getId() + "/withdrawal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(event(second)).isPresent();
	}

	private Map<String, String> typed(String title) {
		Map<String, String> typed = this.typing.planned(3, this.typing.college(1), title + " " + UUID.randomUUID());
		typed.put("publicEvent", "true");
		return typed;
	}

	private Activity logged(Map<String, String> typed) {
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatus3xxRedirection();
		return this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow();
	}

	private Optional<CalendarComponent> event(Activity activity) {
		try {
			String text = visitor(null).get("/calendar.ics").getResponse().getContentAsString();
			Calendar calendar = new CalendarBuilder().build(new StringReader(text));
			return calendar.getComponents()
				.stream()
				.map(CalendarComponent.class::cast)
				.filter((event) -> value(event, "UID").equals("event-" + activity.getId() + "@activity-week"))
				.findFirst();
		}
		catch (IOException | ParserException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String value(CalendarComponent event, String name) {
		return event.getProperty(name).map(Property::getValue).orElse(null);
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
