package cn.activityweek.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.EditionState;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Whole plans as 教務處 handles them. The context, and with it the database, is this class's
 * own, since years begin and end here.
 */
@DemoTest
@Import(PlanPictures.class)
class PlanPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Editions editions;

	@Autowired
	private Departments departments;

	@Autowired
	private Programme programme;

	@Autowired
	private PlanPictures pictures;

	@Autowired
	private PlanBuilder builder;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void readsAPlanInEitherScriptIntoTheSameEdition() {
		Edition traditional = readIn(SamplePlan.TEXT);
		assertThat(this.pictures.of(traditional))
			.isEqualTo(new PlanPictures.Picture("匠心:點亮每一天", MonthDay.of(5, 11), MonthDay.of(5, 17), MonthDay.of(5, 18),
					"[[顧長風], [陸遙, 沈若蘭], [程曉北, 韓雪松, 方志遠, 丁一鳴, 米日古麗·艾山, 許諾, 蘇文彬, 高山, 何曉云]]",
					List.of("1 開幕活動：黨政辦公室／宣傳部、交流合作與創業指導中心、各二級學院", "2 “匠心:點亮每一天”作品征集(線上線下結合)：宣傳部／各二級學院",
							"3 走進社區：團委、宣傳部／學生工作處、各二級學院", "4 技能比武：教務處／交流合作與創業指導中心、各二級學院")));
		Edition simplified = readIn(ChineseScript.simplify(SamplePlan.TEXT).replace("2031", "2032"));
		assertThat(this.pictures.of(simplified).folded()).isEqualTo(this.pictures.of(traditional).folded());
		assertThat(simplified.getState()).isEqualTo(EditionState.PREPARATION);
		assertThat(this.departments.roster(simplified.getId())).filteredOn((one) -> one.getDepartment().isCollege())
			.hasSameSizeAs(this.departments.roster(current())
				.stream()
				.filter((one) -> one.getDepartment().isCollege())
				.toList());
	}

	@Test
	void updatesAnEditionAndKeepsItsModules() {
		Edition before = readIn(SamplePlan.TEXT.replace("2031", "2033"));
		List<Long> ids = ids(before);
		Edition after = readIn(ChineseScript.simplify(SamplePlan.TEXT.replace("2031", "2033"))
			.replace("(四)技能比武", "(五)技能比武")
			.replace("2033年5月11日-5月17日", "2033年5月8日-5月14日"));
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getStartsOn()).isEqualTo(LocalDate.of(2033, 5, 8));
		assertThat(after.getTheme()).isEqualTo(before.getTheme());
		assertThat(ids(after)).startsWith(ids.toArray(Long[]::new)).hasSize(5);
	}

	@Test
	void savesNothingBeforeTheConfirmation() {
		int before = this.editions.all().size();
		MvcTestResult preview = read(SamplePlan.TEXT.replace("2031", "2034"));
		assertThat(preview).hasStatusOk().bodyText().contains("核對方案", "請核對", "方志遠");
		MvcTestResult shown = confirm(PlanTyping.of(form(preview)));
		assertThat(shown).hasStatusOk().bodyText().contains("新建 2034 年度", "年度的二級學院：信息工程學院（示範）");
		assertThat(this.editions.all()).hasSize(before);
	}

	@Test
	void asksAgainAfterACorrectionThatChangesWhatIsSaved() {
		PlanForm form = form(confirm(PlanTyping.of(form(read(SamplePlan.TEXT.replace("2031", "2035"))))));
		form.getModules().get(0).setLeads("黨政辦公試");
		MvcTestResult again = confirm(PlanTyping.of(form));
		assertThat(again).hasStatusOk().bodyText().contains("將新建的部門", "黨政辦公試");
		assertThat(this.editions.ofYear(2035)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "今天天氣很好", "\u0000\u0001", "😀𠮷" })
	void saysWhatIsMissingInTextThatIsNoPlan(String text) {
		MvcTestResult result = read(text);
		assertThat(result).hasStatusOk().bodyText().contains("沒能讀出方案");
	}

	@Test
	void refusesAFormOfTooManyRows() {
		MvcTestResult result = confirm(Map.of("modules[999999].title", "甲"));
		assertThat(result).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "year=abc", "year=-1", "year=1000000000000", "endsOn=2030-01-01", "startsOn=二月",
			"theme=\u0000", "group.members=毛曉明 劉農責", "modules[0].number=0", "modules[0].leads=",
			"modules[0].leads=教務處、教務處", "documentScript=LATIN" })
	void keepsTheInputWithAMessageAtTheField(String change) {
		Map<String, String> typed = PlanTyping.of(form(read(SamplePlan.TEXT.replace("2031", "2036"))));
		String[] parts = change.split("=", 2);
		typed.put(parts[0], parts[1]);
		MvcTestResult result = confirm(typed);
		assertThat(result).hasStatusOk().bodyText().contains("field-error", "走進社區");
		assertThat(this.editions.ofYear(2036)).isEmpty();
	}

	@Test
	void copiesAYearWithoutItsActivities() {
		Edition earlier = this.editions.get(current());
		Edition next = this.builder.copy(earlier, facts(2044));
		assertThat(this.pictures.of(next).modules()).isEqualTo(this.pictures.of(earlier).modules());
		assertThat(this.pictures.of(next).group()).isEqualTo(this.pictures.of(earlier).group());
		assertThat(this.programme.indicators(next.getId())).extracting(Indicator::getCode)
			.isEqualTo(this.programme.indicators(earlier.getId()).stream().map(Indicator::getCode).toList());
		assertThat(this.departments.roster(next.getId())).extracting("name", "head", "liaison", "telephone")
			.isEqualTo(this.departments.roster(earlier.getId())
				.stream()
				.map((one) -> tuple(one.getName(), one.getHead(), one.getLiaison(), one.getTelephone()))
				.toList());
		assertThat(activities(earlier)).isPositive();
		assertThat(activities(next)).isZero();
	}

	@Test
	void proposesTheNextYear() {
		MvcTestResult result = visitor().get("/admin/editions/" + current() + "/successor");
		assertThat(result).hasStatusOk()
			.bodyText()
			.contains("value=\"2024-05-12\"", "value=\"2024-05-18\"", "value=\"2024-05-19\"", "周日", "周六");
	}

	@Test
	void hidesAYearInPreparationFromThePublic() {
		this.builder.copy(this.editions.get(current()), facts(2045));
		assertThat(new Visitor(this.mvc, null).get("/plan?year=2045")).hasStatus(404);
		assertThat(visitor().get("/plan?year=2045")).hasStatusOk();
		assertThat(new Visitor(this.mvc, null).get("/plan")).hasStatusOk()
			.bodyText()
			.contains("成永江", "團委")
			.doesNotContain("0546-");
	}

	@Test
	void readsAnEndedYearButDoesNotChangeIt() {
		Long first = current();
		Edition next = this.builder.copy(this.editions.get(first), facts(2046));
		MvcTestResult asked = visitor().post("/admin/editions/" + next.getId() + "/currency", Map.of());
		assertThat(asked).hasStatusOk().bodyText().contains("結束 2023，啟用 2046");
		assertThat(current()).isEqualTo(first);
		visitor().post("/admin/editions/" + next.getId() + "/currency", Map.of("replaces", first.toString()));
		try {
			assertThat(current()).isEqualTo(next.getId());
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.editions.revise(first, facts(2023)));
			assertThat(visitor().post("/admin/editions/" + first + "/group", Map.of("leaders", "甲"))).hasStatus(409);
			assertThat(new Visitor(this.mvc, null).get("/plan?year=2023")).hasStatusOk();
		}
		finally {
			this.editions.makeCurrent(first);
		}
	}

	private Edition readIn(String text) {
		PlanForm form = form(read(text));
		form.setMakeCurrent(false);
		PlanForm reviewed = form(confirm(PlanTyping.of(form)));
		assertThat(confirm(PlanTyping.of(reviewed))).hasStatus3xxRedirection();
		return this.editions.ofYear(form.getYear()).orElseThrow();
	}

	private MvcTestResult read(String text) {
		return visitor().post("/admin/plan-readings", Map.of("text", text));
	}

	private MvcTestResult confirm(Map<String, String> typed) {
		return visitor().post("/admin/plan-readings/confirmations", typed);
	}

	private static PlanForm form(MvcTestResult result) {
		return (PlanForm) result.getMvcResult().getModelAndView().getModel().get("form");
	}

	private List<Long> ids(Edition edition) {
		return this.programme.modules(edition.getId()).stream().map(ActivityModule::getId).toList();
	}

	private long activities(Edition edition) {
		return this.jdbc.sql("select count(*) from activity where edition_id = ?")
			.param(edition.getId())
			.query(Long.class)
			.single();
	}

	private EditionFacts facts(int year) {
		return new EditionFacts(year, "臨湖示範職業學院", "匠心", LocalDate.of(year, 5, 10), LocalDate.of(year, 5, 16),
				LocalDate.of(year, 5, 17), "", ChineseScript.TRADITIONAL);
	}

	private Long current() {
		return this.editions.current().orElseThrow().getId();
	}

	private Visitor visitor() {
		return new Visitor(this.mvc, "jiaowu");
	}

}
