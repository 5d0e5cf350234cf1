package cn.activityweek.column;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.activityweek.activity.PublicEvents;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;
import cn.activityweek.news.PublishedPosts;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
import cn.activityweek.programme.Programme;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Loads the week's front page.
 */
@Component
class HomePages {

	private static final int MOST_POSTS = 7;

	private static final int MOST_TODAY = 12;

	private static final int MOST_NEXT = 5;

	private static final String ALL_COLLEGES = "各二級學院";

	private final ColumnPages column;

	private final PublishedPosts posts;

	private final PublicEvents events;

	private final Programme programme;

	private final Departments departments;

	private final ObjectProvider<HomeSection> sections;

	private final Clock clock;

	HomePages(ColumnPages column, PublishedPosts posts, PublicEvents events, Programme programme,
			Departments departments, ObjectProvider<HomeSection> sections, Clock clock) {
		this.column = column;
		this.posts = posts;
		this.events = events;
		this.programme = programme;
		this.departments = departments;
		this.sections = sections;
		this.clock = clock;
	}

	Home home(Edition edition) {
		LocalDate today = CollegeTime.date(this.clock.instant());
		Instant tomorrow = CollegeTime.startOf(today.plusDays(1));
		Map<Long, String> names = this.departments.names(edition.getId());
		List<Entry> latest = new ArrayList<>(this.column.newest(edition, MOST_POSTS));
		Entry lead = lead(latest);
		latest.remove(lead);
		return new Home(WeekMoment.of(edition, today), lead, latest,
				this.events.between(edition.getId(), CollegeTime.startOf(today), tomorrow, MOST_TODAY),
				this.events.from(edition.getId(), tomorrow, MOST_NEXT), modules(edition, names), names,
				sections(edition));
	}

	/** The first that has a picture, for it is shown large. */
	private static Entry lead(List<Entry> latest) {
		Optional<Entry> pictured = latest.stream().filter((entry) -> entry.picture() != null).findFirst();
		return pictured.or(() -> latest.stream().findFirst()).orElse(null);
	}

	private List<Home.Module> modules(Edition edition, Map<Long, String> names) {
		Map<Long, Long> open = this.events.countByModule(edition.getId());
		Map<Long, Long> reports = this.posts.countByModule(edition.getId());
		return this.programme.modules(edition.getId())
			.stream()
			.map((module) -> new Home.Module(module.getNumber(), module.getNumeral(), module.getShortTitle(),
					leads(module, names), open.getOrDefault(module.getId(), 0L),
					reports.getOrDefault(module.getId(), 0L)))
			.toList();
	}

	private static List<String> leads(ActivityModule module, Map<Long, String> names) {
		return module.departmentIds(AssignmentRole.LEAD)
			.stream()
			.map((id) -> (id != null) ? names.get(id) : ALL_COLLEGES)
			.filter(Objects::nonNull)
			.toList();
	}

	private List<Home.Section> sections(Edition edition) {
		return this.sections.orderedStream()
			.flatMap((section) -> section.content(edition)
				.map((content) -> Stream.of(new Home.Section(section.template(), content)))
				.orElse(Stream.of()))
			.toList();
	}

}
