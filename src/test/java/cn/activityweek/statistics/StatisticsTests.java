package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.IntegrationTest;
import cn.activityweek.activity.ActivityMeasure;
import cn.activityweek.activity.ActivitySums;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.publicity.PublicitySums;
import cn.activityweek.edition.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
@Transactional
class StatisticsTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatisticsReader statistics;

	@Autowired
	private Editions editions;

	private WeekRecords week;

	@BeforeEach
	void build() {
		this.week = new WeekRecords(this.jdbc, ChineseScript.TRADITIONAL);
	}

	@Test
	void addsUpWhatWasHeldAndNothingElse() {
		this.week.activity(this.week.launch, this.week.office)
			.with("students", 120)
			.with("teachers", 8)
			.with("residents", 30)
			.with("sessions_online", 2)
			.with("enterprises", 4)
			.with("volunteers", 10)
			.with("volunteer_hours", new BigDecimal("12.5"))
			.with("open_venues", 3)
			.save();
		this.week.activity(this.week.launch, this.week.office).with("students", 80).with("volunteer_hours", 1).save();
		for (String state : List.of("PLANNED", "MOVED", "CANCELLED")) {
			this.week.activity(this.week.launch, this.week.office).with("students", 1000).with("state", state).save();
		}
		this.week.activity(this.week.launch, this.week.office).with("students", 1000).deleted().save();
		assertThat(printed(read(null).modules().get(0))).containsExactly("2", "2", "2", "200", "8", "-", "30", "-", "-",
				"238", "4", "10", "13.5", "3", "-", "-", "0", "0", "0", "0");
	}

	@Test
	void tellsUnknownFromZero() {
		this.week.activity(this.week.launch, this.week.office).save();
		this.week.activity(this.week.service, this.week.union)
			.with("counts_unclear", true)
			.unknown("students")
			.unknown("teachers")
			.save();
		Statistics read = read(null);
		assertThat(printed(read.modules().get(0)).subList(3, 10)).containsExactly("0", "0", "-", "-", "-", "-", "0");
		assertThat(printed(read.modules().get(1)).subList(0, 10)).containsExactly("1", "1", "0", "-", "-", "-", "-",
				"-", "-", "-");
		assertThat(printed(read.total()).subList(0, 10)).containsExactly("2", "2", "0", "0", "0", "-", "-", "-", "-",
				"0");
		assertThat(read.warnings()).containsExactly("有 1 項已舉辦的活動人數「暫不清楚」，參與人次可能少計", "有 1 項已舉辦的活動參與合計為 0");
		assertThat(read.doubtful()).extracting("number", "unclear").containsExactly(tuple(1, false), tuple(2, true));
		assertThat(read.modules().get(1).remark()).isEqualTo("1 項人數暫不清楚");
	}

	@Test
	void showsAModuleInWhichNothingWasHeld() {
		Statistics read = read(null);
		assertThat(read.modules()).extracting(FigureRow::title, FigureRow::leads)
			.containsExactly(tuple("啟動儀式", "統計測試辦公室"), tuple("職教風采進社區", "統計測試辦公室、統計測試團委"));
		assertThat(printed(read.modules().get(1)).subList(0, 4)).containsExactly("0", "-", "-", "-");
	}

	@Test
	void departmentsOfOneModuleAddUpToTheCollege() {
		this.week.activity(this.week.service, this.week.office).with("students", 11).save();
		this.week.activity(this.week.service, this.week.union).with("students", 22).with("residents", 5).save();
		this.week.activity(this.week.service, this.week.union).with("students", 33).save();
		assertThat(read(null).check().differences()).isEmpty();
		assertThat(printed(read(this.week.office).total()).subList(0, 10)).containsExactly("1", "1", "0", "11", "0",
				"-", "-", "-", "-", "11");
		assertThat(printed(read(this.week.union).total()).subList(0, 10)).containsExactly("2", "2", "0", "55", "0", "-",
				"5", "-", "-", "60");
		assertThat(printed(read(null).total()).subList(0, 10)).containsExactly("3", "3", "0", "66", "0", "-", "5", "-",
				"-", "71");
		assertThat(read(this.week.union).unit()).isEqualTo("統計測試團委");
	}

	@Test
	void saysByHowMuchDepartmentsDoNotAddUp() {
		ActivitySums departments = new ActivitySums(
				Map.of(ActivityMeasure.STUDENTS, BigDecimal.valueOf(22), ActivityMeasure.TEACHERS, BigDecimal.ONE));
		ActivitySums college = new ActivitySums(
				Map.of(ActivityMeasure.STUDENTS, BigDecimal.valueOf(29), ActivityMeasure.TEACHERS, BigDecimal.ONE));
		assertThat(SumCheck
			.of(new RowSums(departments, PublicitySums.NONE, null), new RowSums(college, PublicitySums.NONE, null))
			.differences()).containsExactly("校內學生：各部門合計 22，全校合計 29，相差 7 人次");
	}

	@Test
	void letsNoActivityCountForADepartmentOutsideTheRoster() {
		long gone = this.week.department("統計測試已撤部門", false);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.week.activity(this.week.service, gone).with("students", 7).save());
	}

	@Test
	void addsUpTypedIndicatorsOrTakesTheLargest() {
		long jobs = this.week.indicator(this.week.service, "jobs", "SUM", null);
		long boards = this.week.indicator(this.week.service, "boards", "MAXIMUM", null);
		this.week.indicator(this.week.service, "untouched", "SUM", null);
		this.week.activity(this.week.service, this.week.union).measured(jobs, 40);
		this.week.activity(this.week.service, this.week.office).measured(jobs, 2);
		this.week.activity(this.week.service, this.week.union).measured(boards, 12);
		this.week.activity(this.week.service, this.week.union).measured(boards, 9);
		this.week.activity(this.week.service, this.week.union).with("state", "PLANNED").measured(boards, 99);
		assertThat(indicators(null)).containsExactlyEntriesOf(ordered("jobs", "42", "boards", "12", "untouched", "-"));
		assertThat(indicators(this.week.office))
			.containsExactlyEntriesOf(ordered("jobs", "2", "boards", "-", "untouched", "-"));
	}

	@Test
	void derivesWhatNobodyTypes() {
		this.week.indicator(this.week.service, "sessions", "DERIVED", "SESSIONS");
		this.week.indicator(this.week.service, "people", "DERIVED", "STUDENTS_AND_TEACHERS");
		this.week.indicator(null, "law-sessions", "DERIVED", "LAW_SESSIONS");
		this.week.indicator(null, "law-attendances", "DERIVED", "LAW_ATTENDANCES");
		this.week.indicator(null, "distinct", "DERIVED", "DISTINCT_ENTERPRISES");
		this.week.indicator(null, "stories", "DERIVED", "STORIES");
		this.week.activity(this.week.service, this.week.union)
			.with("students", 30)
			.with("teachers", 2)
			.with("residents", 9)
			.with("sessions_online", 1)
			.with("law_publicity", true)
			.attendedBy("東營輪胎", "東營 輪胎");
		this.week.activity(this.week.launch, this.week.office).with("students", 5).attendedBy("东营轮胎", "另一企業");
		assertThat(indicators(null)).containsExactlyEntriesOf(ordered("sessions", "2", "people", "32", "law-sessions",
				"2", "law-attendances", "41", "distinct", "2", "stories", "0"));
	}

	private Statistics read(Long department) {
		return this.statistics.read(this.editions.get(this.week.edition), department);
	}

	private static List<String> printed(FigureRow row) {
		return List.copyOf(row.printed().values());
	}

	private Map<String, String> indicators(Long department) {
		return read(department).sections()
			.stream()
			.flatMap((section) -> section.lines().stream())
			.collect(Collectors.toMap(IndicatorSection.Line::code, IndicatorSection.Line::printed, (one, other) -> one,
					LinkedHashMap::new));
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int index = 0; index < pairs.length; index += 2) {
			map.put(pairs[index], pairs[index + 1]);
		}
		return map;
	}

}
