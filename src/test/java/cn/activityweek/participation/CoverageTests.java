package cn.activityweek.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.core.PersonNumber;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Different students from the lists of activities that count, and never from attendances.
 */
@DemoTest
class CoverageTests {

	@Autowired
	private ParticipationScene scene;

	@Autowired
	private Coverage coverage;

	@Autowired
	private HeldActivities held;

	@Autowired
	private Participants participants;

	@Autowired
	private Readings readings;

	@Autowired
	private NameLists names;

	@Autowired
	private JdbcClient jdbc;

	private CoverageFigures college(int place) {
		return this.coverage.of(this.scene.edition(), this.scene.college(place));
	}

	@Test
	void countsAStudentOnceInHoweverManyActivitiesAndLists() {
		List<String> numbers = this.scene.numbers(5);
		this.scene.enlist(this.scene.college(2), numbers, "去重班");
		int before = college(2).students();
		Long first = this.scene.activity("去重一", "HELD");
		Long second = this.scene.activity("去重二", "HELD");
		this.scene.name(first, numbers.subList(0, 3));
		this.scene.name(first, numbers.subList(1, 4));
		this.scene.name(second, numbers.subList(0, 5));
		assertThat(this.participants.counts(first).students()).isEqualTo(4);
		assertThat(this.participants.byCollege(second)).containsEntry("機電工程學院（示範）", 5);
		assertThat(college(2).students()).isEqualTo(before + 5);
	}

	@Test
	void listsTheActivitiesOfTheModulesThatTheDepartmentLeads() {
		Long activity = this.scene.activity("牽頭模塊裏的", "HELD");
		int before = this.held.count(this.scene.edition(), false, this.scene.keeper());
		this.jdbc
			.sql("update activity set department_id = :college, organiser_id = :college, counted_for_id = :other"
					+ " where id = :id")
			.param("college", this.scene.college(1))
			.param("other", this.scene.department("宣傳統戰部"))
			.param("id", activity)
			.update();
		assertThat(this.held.count(this.scene.edition(), false, this.scene.keeper())).isEqualTo(before);
	}

	@Test
	void countsOnlyWhatWasHeldAndIsNotDeleted() {
		List<String> numbers = this.scene.numbers(2);
		this.scene.enlist(this.scene.college(2), numbers, "未辦班");
		CoverageFigures before = college(2);
		this.scene.name(this.scene.activity("還沒辦", "PLANNED"), numbers);
		assertThat(college(2)).isEqualTo(before);
		Long held = this.scene.activity("辦過又刪", "HELD");
		CoverageFigures unnamed = college(2);
		assertThat(unnamed.held()).isEqualTo(before.held() + 1);
		assertThat(unnamed.named()).isEqualTo(before.named());
		assertThat(unnamed.students()).isEqualTo(before.students());
		this.scene.name(held, numbers);
		assertThat(college(2).students()).isEqualTo(before.students() + 2);
		assertThat(college(2).named()).isEqualTo(before.named() + 1);
		Long counted = this.scene.activity("同一場", "HELD");
		CoverageFigures both = college(2);
		duplicate(held, counted);
		assertThat(college(2))
			.isEqualTo(new CoverageFigures(both.enrolled(), before.students(), before.named(), both.held() - 1, 0));
		duplicate(held, null);
		assertThat(college(2)).isEqualTo(both);
		this.scene.visitor("tuanwei").post("/activities/" + counted + "/deletion", Map.of());
		this.scene.visitor("tuanwei").post("/activities/" + held + "/deletion", Map.of());
		assertThat(college(2)).isEqualTo(before);
	}

	private void duplicate(Long activity, Long counted) {
		this.jdbc.sql("""
				update activity set duplicate_of_id = :counted,
					duplicate_marked_by = case when :counted::bigint is not null then created_by end,
					duplicate_marked_at = case when :counted::bigint is not null then created_at end
				where id = :activity""").param("counted", counted, Types.BIGINT).param("activity", activity).update();
	}

	@Test
	void anUnverifiedNumberCountsFromTheDayItsClassListComes() {
		List<String> numbers = this.scene.numbers(3);
		Long activity = this.scene.activity("未核", "HELD");
		int before = college(1).students();
		this.scene.name(activity, numbers);
		assertThat(this.participants.counts(activity)).isEqualTo(new ParticipationCounts(0, 3, 0, 0, 0, 0, 0));
		assertThat(college(1).students()).isEqualTo(before);
		this.scene.enlist(this.scene.college(1), numbers, "後到班");
		assertThat(this.participants.counts(activity)).isEqualTo(new ParticipationCounts(3, 0, 0, 0, 0, 0, 0));
		assertThat(college(1).students()).isEqualTo(before + 3);
	}

	@Test
	void aSourceTakenOutTakesOnlyItsOwnNamesWithIt() {
		List<String> numbers = this.scene.numbers(4);
		Long activity = this.scene.activity("移除", "HELD");
		this.scene.name(activity, numbers.subList(0, 3));
		this.scene.name(activity, numbers.subList(2, 4));
		SourceLine first = this.names.of(activity).get(0);
		assertThat(first.addedBy()).isEqualTo("陳晨（示範）");
		assertThat(this.scene.visitor("tuanwei")
			.post("/activities/" + activity + "/participants/sources/" + first.id() + "/removal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(this.participants.counts(activity).allStudents()).isEqualTo(2);
		Long other = this.scene.activity("別的活動", "HELD");
		SourceLine left = this.names.of(activity).get(0);
		assertThat(this.scene.visitor("tuanwei")
			.post("/activities/" + other + "/participants/sources/" + left.id() + "/removal", Map.of())).hasStatus(404);
		assertThat(this.participants.counts(activity).allStudents()).isEqualTo(2);
	}

	@Test
	void readsThePlatformsExportsAndShowsThemFirst() throws Exception {
		Long activity = this.scene.activity("導出", "HELD");
		List<String> numbers = this.scene.numbers(2);
		this.scene.enlist(this.scene.college(1), numbers.subList(0, 1), "導出班");
		String export = "课程：劳动教育\n导出时间：2023-05-17\n序号,学生姓名,学号/工号,签到状态\n1,甲," + numbers.get(0) + ",已签\n2,乙,"
				+ numbers.get(1) + ",已签\n3,丙,,缺勤\n";
		Reading reading = Reading.ofNames(this.scene.keeper().accountId(), this.scene.edition(), activity,
				PersonKind.STUDENT, SourceKind.LIST, "學習通.csv");
		this.readings.keep(reading,
				Readings.read(reading, new MockMultipartFile("file", export.getBytes("GB18030")), ""));
		assertThat(this.names.preview(reading)).isEqualTo(new NameListPreview(2, 0, 1, 1));
		assertThat(this.participants.counts(activity).isNobody()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from name_reading_row where reading_id = ? and name <> ''")
			.param(reading.id())
			.query(Integer.class)
			.single()).isZero();
		String confirmation = "/activities/" + activity + "/participants/readings/" + reading.id() + "/confirmation";
		assertThat(this.scene.visitor("tuanwei-shuji").post(confirmation, Map.of())).hasStatus(404);
		assertThat(this.scene.visitor("tuanwei").post(confirmation, Map.of())).hasStatus3xxRedirection();
		assertThat(this.scene.visitor("tuanwei").post(confirmation, Map.of())).hasStatus3xxRedirection();
		assertThat(this.names.of(activity)).singleElement().satisfies((source) -> {
			assertThat(source.people()).isEqualTo(2);
			assertThat(source.label()).isEqualTo("學習通.csv");
		});
	}

	@Test
	void takesWholeClasses() {
		Long activity = this.scene.activity("整班", "HELD");
		List<String> numbers = this.scene.numbers(3);
		this.scene.enlist(this.scene.college(1), numbers, "整班一");
		String preview = this.scene.visitor("tuanwei")
			.post("/activities/" + activity + "/participants/classes",
					Map.of("classes", this.scene.college(1) + ":整班一"))
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.scene.visitor("tuanwei").get(preview)).hasStatusOk().bodyText().contains("確認加入 3 人");
		this.scene.visitor("tuanwei").post(preview + "/confirmation", Map.of());
		assertThat(this.participants.counts(activity).students()).isEqualTo(3);
	}

	@Test
	void theStatisticsSayWhatTheListsSay() {
		CoverageFigures whole = this.coverage.of(this.scene.edition(), null);
		BigDecimal rate = whole.rate();
		assertThat(rate).isEqualByComparingTo(new BigDecimal(whole.students() * 1000L / (double) whole.enrolled() / 10)
			.setScale(1, RoundingMode.HALF_UP));
		assertThat(this.scene.visitor("jiaowu").get("/statistics")).hasStatusOk()
			.bodyText()
			.contains("據 %d／%d 項活動的名單".formatted(whole.named(), whole.held()))
			.containsPattern("id=\"indicator-coverage-enrolled\">" + whole.enrolled() + "<")
			.containsPattern("id=\"indicator-coverage-students\">" + whole.students() + "<")
			.containsPattern("id=\"indicator-coverage-rate\">" + rate.stripTrailingZeros().toPlainString() + "<");
	}

	@Test
	void withoutListsCoverageIsUnknownAndNeverGuessed() {
		assertThat(new CoverageFigures(100, null, 0, 7, 0).rate()).isNull();
		assertThat(new CoverageFigures(null, 7, 1, 7, 1).rate()).isNull();
		assertThat(new CoverageFigures(3, 1, 1, 7, 0).rate()).isEqualTo("33.3");
		assertThat(new CoverageFigures(3, 1, 1, 7, 0).remark()).isEqualTo("據 1／7 項活動的名單");
		Long activity = this.scene.activity("五百人次", "HELD");
		CoverageFigures figures = this.coverage.of(this.scene.edition(), this.scene.department("保衛處"));
		assertThat(figures.students()).isNull();
		assertThat(figures.rate()).isNull();
		assertThat(this.participants.counts(activity).isNobody()).isTrue();
	}

	@Test
	void everybodySeesTheOwnColleges() {
		assertThat(this.scene.visitor("jiaowu").get("/participation")).bodyText()
			.contains("college-" + this.scene.college(1), "college-" + this.scene.college(4));
		assertThat(this.scene.visitor("xueyuan").get("/participation")).bodyText()
			.contains("college-" + this.scene.college(1))
			.doesNotContain("college-" + this.scene.college(2), "全校參與覆蓋率");
		assertThat(this.scene.visitor("tuanwei").get("/participation")).bodyText()
			.doesNotContain("college-" + this.scene.college(1));
	}

	@Test
	void namesAreMaskedOutsideTheOwnCollegeAndInNoTrail() {
		List<String> numbers = this.scene.numbers(2);
		this.scene.enlist(this.scene.college(1), numbers, "隱名班");
		Long activity = this.scene.activity("隱名", "HELD");
		this.scene.name(activity, numbers);
		String page = "/activities/" + activity + "/participants";
		assertThat(this.scene.visitor("tuanwei").get(page)).hasStatusOk()
			.bodyText()
			.contains("密＊＊", PersonNumber.mask(numbers.get(0)))
			.doesNotContain(numbers.get(0), "密名", "隱名班</td>");
		assertThat(this.scene.visitor("lingdao").get(page)).hasStatusOk()
			.bodyText()
			.doesNotContain(numbers.get(0), "密名", "密＊＊", PersonNumber.mask(numbers.get(0)));
		this.jdbc.sql("insert into activity_cooperation values (?, ?)")
			.params(activity, this.scene.college(1))
			.update();
		assertThat(this.scene.visitor("xueyuan").get(page)).bodyText().contains(numbers.get(0), "密名" + numbers.get(1));
		this.jdbc.sql("insert into activity_cooperation values (?, ?)")
			.params(activity, this.scene.college(2))
			.update();
		assertThat(this.scene.visitor("xueyuan-2").get(page)).bodyText()
			.contains("密＊＊")
			.doesNotContain(numbers.get(0), "密名");
		assertThat(this.jdbc.sql("select string_agg(detail, ' ') from audit_entry").query(String.class).single())
			.doesNotContain(numbers.get(0), "密名")
			.contains("新增 2、變更 0");
		assertThat(this.scene.visitor("shenji").get("/admin/audit")).bodyText().doesNotContain("密名");
	}

	@Test
	void theOwnerTakesTheNumbersOverIntoTheFormAndNothingIsSavedByItself() {
		Long activity = this.scene.activity("填進表格", "HELD");
		List<String> numbers = this.scene.numbers(3);
		this.scene.name(activity, numbers);
		String form = "/activities/" + activity + "/edit?students=3&amp;teachers=0";
		assertThat(this.scene.visitor("tuanwei").get("/activities/" + activity)).bodyText()
			.contains("學生 3 人、教工 0 人", form);
		assertThat(this.scene.visitor("jiaowu").get("/activities/" + activity)).bodyText()
			.contains("學生 3 人、教工 0 人")
			.doesNotContain("/edit?students");
		assertThat(this.scene.visitor("tuanwei").get(form.replace("&amp;", "&"))).bodyText()
			.contains("還沒有保存：校內學生 500 → 3")
			.containsPattern("name=\"counts.students\"[^>]*value=\"3\"|value=\"3\"[^>]*name=\"counts.students\"");
		assertThat(this.jdbc.sql("select students from activity where id = ?")
			.param(activity)
			.query(Integer.class)
			.single()).isEqualTo(500);
	}

}
