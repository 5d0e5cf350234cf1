package cn.activityweek.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.activityweek.Visitor;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Builds activities of 團委 and students with numbers of their own, through the product.
 */
@Component
@Lazy
class ParticipationScene {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Editions editions;

	private final Departments departments;

	private final Readings readings;

	private final ClassLists classLists;

	private final NameLists names;

	private final SignIns signIns;

	private int series = 100;

	ParticipationScene(MockMvcTester mvc, JdbcClient jdbc, Editions editions, Departments departments,
			Readings readings, ClassLists classLists, NameLists names, SignIns signIns) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.editions = editions;
		this.departments = departments;
		this.readings = readings;
		this.classLists = classLists;
		this.names = names;
		this.signIns = signIns;
	}

	Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

	Long edition() {
		return this.editions.current().orElseThrow().getId();
	}

	Long department(String name) {
		return this.departments.called(name).orElseThrow().getId();
	}

	Long college(int place) {
		return this.departments.roster(edition())
			.stream()
			.filter((listing) -> listing.getDepartment().isCollege())
			.toList()
			.get(place - 1)
			.getDepartmentId();
	}

	Actor keeper() {
		Long account = this.jdbc.sql("select id from account where username = 'tuanwei'").query(Long.class).single();
		return new Actor(account, "tuanwei", "團委填報人", Set.of(),
				Map.of(department("團委"), Set.of(Right.LOG_ACTIVITIES, Right.SEE_DEPARTMENT)));
	}

	/** An activity of 團委 on 2023-05-17, 09:00 to 10:00. */
	Long activity(String title, String state) {
		return activity(title, state, Map.of());
	}

	/** The same, with more in its form. */
	Long activity(String title, String state, Map<String, String> more) {
		Map<String, String> form = new HashMap<>(Map.of("requestKey", UUID.randomUUID().toString(), "title", title,
				"startsAt", "2023-05-17T09:00", "endsAt", "2023-05-17T10:00", "place", "某處 " + UUID.randomUUID(),
				"state", state, "extent.sessionsOnSite", "1", "extent.sessionsOnline", "0"));
		form.put("moduleId",
				this.jdbc.sql("select id from activity_module where edition_id = ? and number = 3")
					.param(edition())
					.query(String.class)
					.single());
		form.put("departmentId", department("團委").toString());
		form.put("organiserId", department("團委").toString());
		if (state.equals("HELD")) {
			form.put("counts.students", "500");
			form.put("counts.teachers", "9");
		}
		form.putAll(more);
		MvcTestResult result = visitor("tuanwei").post("/activities", form);
		assertThat(result).hasStatus3xxRedirection();
		return Long.valueOf(result.getResponse().getRedirectedUrl().replaceAll("\\D", ""));
	}

	/** As many 學號 as asked for, which nobody else has. */
	synchronized List<String> numbers(int count) {
		int own = this.series++;
		return IntStream.range(0, count).mapToObj((index) -> "S%d%05d".formatted(own, index)).toList();
	}

	void enlist(Long college, List<String> numbers, String className) {
		String text = "學號\t姓名\t班級\n" + numbers.stream()
			.map((number) -> number + "\t密名" + number + "\t" + className + "\n")
			.collect(Collectors.joining());
		Reading reading = Reading.ofClassList(keeper().accountId(), edition(), college, "名單");
		keep(reading, text);
		this.classLists.confirm(reading, this.classLists.preview(reading).fingerprint(), false, keeper());
	}

	Reading name(Long activity, List<String> numbers) {
		Reading reading = Reading.ofNames(keeper().accountId(), edition(), activity, PersonKind.STUDENT,
				SourceKind.LIST, "名單");
		keep(reading, String.join("\n", numbers));
		this.names.confirm(reading, keeper());
		return reading;
	}

	void keep(Reading reading, String text) {
		try {
			this.readings.keep(reading, Readings.read(reading, null, text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SignInSheet open(Long activity) {
		assertThat(visitor("tuanwei").post("/activities/" + activity + "/participants/sign-in",
				Map.of("opensAt", "2023-05-18T00:00", "closesAt", "2023-05-25T00:00")))
			.hasStatus3xxRedirection();
		return this.signIns.of(activity).orElseThrow();
	}

}
