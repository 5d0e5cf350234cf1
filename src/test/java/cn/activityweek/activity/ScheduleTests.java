package cn.activityweek.activity;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
@Transactional
class ScheduleTests {

	private static final String LONG = "連辦三天";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Schedule schedule;

	private Long edition;

	@Autowired
	ScheduleTests(MockMvcTester mvc, JdbcClient jdbc, Schedule schedule) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.schedule = schedule;
	}

	@BeforeEach
	void find() {
		this.edition = this.jdbc.sql("select id from edition where year = 2023").query(Long.class).single();
	}

	@Test
	void anActivityStandsOnEachOfItsDays() {
		planned(LONG, "2023-09-01 09:00", "2023-09-03 12:00");
		assertThat(days("2023-09-01", "2023-09-30")).containsExactly(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 2),
				LocalDate.of(2023, 9, 3));
		assertThat(titles("2023-08-31")).doesNotContain(LONG);
		assertThat(titles("2023-09-03")).containsExactly(LONG);
		assertThat(titles("2023-09-04")).isEmpty();
		assertThat(this.schedule.all(this.edition)).filteredOn((entry) -> entry.title().equals(LONG)).hasSize(1);
		assertThat(shown("2023-09-01")).contains(LONG, "09:00–\u20602023-09-03 12:00");
		assertThat(shown("2023-09-02")).contains(LONG, "2023-09-01（周五）09:00 至 2023-09-03（周日）12:00");
	}

	@Test
	void whatBeganEarlierComesFirstAndMidnightBeginsNoDay() {
		planned("當天", "2023-09-02 08:00", "2023-09-03 00:00");
		planned("昨天開始", "2023-09-01 20:00", "2023-09-02 10:00");
		assertThat(titles("2023-09-02")).containsExactly("昨天開始", "當天");
		assertThat(titles("2023-09-03")).isEmpty();
	}

	@Test
	void isShownForSixtyDaysAtMost() {
		planned(LONG, "2023-09-01 09:00", "2024-09-01 09:00");
		planned("沒有結束時間", "2023-12-01 00:00", null);
		assertThat(days("2023-09-01", "2025-01-01")).hasSize(61)
			.contains(LocalDate.of(2023, 10, 30), LocalDate.of(2023, 12, 1))
			.doesNotContain(LocalDate.of(2023, 10, 31), LocalDate.of(2023, 12, 2));
		assertThat(titles("2023-10-30")).containsExactly(LONG);
		assertThat(titles("2023-10-31")).isEmpty();
	}

	private List<LocalDate> days(String from, String to) {
		return this.schedule.days(this.edition)
			.stream()
			.filter((day) -> !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to)))
			.toList();
	}

	private List<String> titles(String day) {
		return this.schedule.ofDay(this.edition, LocalDate.parse(day)).stream().map(ScheduleEntry::title).toList();
	}

	private String shown(String day) {
		var page = new Visitor(this.mvc, "tuanwei").get("/schedule?year=2023&day=" + day);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** Plans an activity like one of the demonstration's, at another time. */
	private void planned(String title, String start, String end) {
		this.jdbc.sql("""
				insert into activity (version, edition_id, module_id, number, request_key, title, state, place,
					place_match, department_id, organiser_id, counted_for_id, created_by, updated_by, starts_at,
					ends_at, over_at, created_at, updated_at)
				select 0, edition_id, module_id, nextval('activity_number'), :key, :title, 'PLANNED', :place,
					:place, department_id, organiser_id, counted_for_id, created_by, updated_by,
					:start::timestamp at time zone 'Asia/Shanghai', :end::timestamp at time zone 'Asia/Shanghai',
					coalesce(:end, :start)::timestamp at time zone 'Asia/Shanghai', created_at, updated_at
				from activity where edition_id = :edition order by id limit 1
				""")
			.param("key", UUID.randomUUID())
			.param("title", title)
			.param("place", title)
			.param("start", start)
			.param("end", end, Types.VARCHAR)
			.param("edition", this.edition)
			.update();
	}

}
