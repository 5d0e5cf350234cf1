package cn.activityweek.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.GroupRole;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
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

/**
 * The parts of a year as 教務處 edits them, each test in a year of its own copied from 2023.
 */
@DemoTest
@Import(PlanPictures.class)
class PlanEditingTests {

	private static int lastYear = 2060;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Editions editions;

	@Autowired
	private Departments departments;

	@Autowired
	private LeadingGroup group;

	@Autowired
	private Programme programme;

	@Autowired
	private PlanBuilder builder;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsWhatTheOtherSavedInsteadOfOverwriting() {
		Edition edition = freshYear();
		String path = "/admin/editions/" + edition.getId();
		Map<String, String> first = facts(edition, "theme", "先保存的主題");
		Map<String, String> second = facts(edition, "theme", "後保存的主題");
		assertThat(visitor().post(path, first)).hasStatus3xxRedirection();
		MvcTestResult stale = visitor().post(path, second);
		assertThat(stale).hasStatusOk().bodyText().contains("剛剛已經保存過別的內容", "先保存的主題", "value=\"後保存的主題\"");
		assertThat(this.editions.get(edition.getId()).getTheme()).isEqualTo("先保存的主題");
		second.put("version", Integer.toString(this.editions.get(edition.getId()).getVersion()));
		assertThat(visitor().post(path, second)).hasStatus3xxRedirection();
		assertThat(this.editions.get(edition.getId()).getTheme()).isEqualTo("後保存的主題");
	}

	@Test
	void recognisesAStaleListOfAssignments() {
		Edition edition = freshYear();
		ActivityModule module = this.programme.modules(edition.getId()).get(5);
		String path = "/admin/editions/" + edition.getId() + "/modules/" + module.getId();
		Map<String, String> typed = module(module, department("團委"));
		assertThat(visitor().post(path, typed)).hasStatus3xxRedirection();
		assertThat(visitor().post(path, module(module, department("學工處")))).hasStatusOk()
			.bodyText()
			.contains("剛剛已經保存過別的內容", "團委", "學工處");
		assertThat(this.programme.module(module.getId()).departmentIds(AssignmentRole.LEAD))
			.isEqualTo(List.of(department("團委")));
	}

	@Test
	void recognisesAStaleLeadingGroup() {
		Edition edition = freshYear();
		String path = "/admin/editions/" + edition.getId() + "/group";
		Map<String, String> typed = Map.of("version", "0", "leaders", "甲乙", "members", "丙丁");
		assertThat(visitor().post(path, typed)).hasStatusOk().bodyText().contains("剛剛已經保存過別的內容", "成永江", "甲乙");
		assertThat(this.group.of(edition.getId()).get(GroupRole.LEADER)).isEqualTo(List.of("成永江"));
	}

	@Test
	void keepsTheIdentityOfARenamedDepartment() {
		Edition edition = freshYear();
		DepartmentListing listing = listing(edition, "培訓部");
		MvcTestResult saved = visitor().post("/admin/departments/" + listing.getId(), department(listing, "繼續教育與培訓部"));
		assertThat(saved).hasStatus3xxRedirection();
		assertThat(listing(edition, "繼續教育與培訓部").getDepartmentId()).isEqualTo(listing.getDepartmentId());
		assertThat(this.departments.names(this.editions.ofYear(2023).orElseThrow().getId()))
			.containsEntry(listing.getDepartmentId(), "培訓部");
		assertThat(this.departments.called("培训部").orElseThrow().getId()).isEqualTo(listing.getDepartmentId());
		assertThat(this.departments.get(listing.getDepartmentId()).getName()).isEqualTo("繼續教育與培訓部");
		visitor().post("/admin/departments/" + listing.getId(), department(listing(edition, "繼續教育與培訓部"), "培訓部"));
	}

	@Test
	void refusesTheNameOfAnotherDepartmentInEitherScript() {
		DepartmentListing listing = listing(freshYear(), "學工處");
		assertThat(visitor().post("/admin/departments/" + listing.getId(), department(listing, "教务处"))).hasStatusOk()
			.bodyText()
			.contains("已有同名的部門");
		assertThat(this.departments.get(listing.getDepartmentId()).getName()).isEqualTo("學工處");
	}

	@Test
	void removesADepartmentOnlyWhereNothingRefersToIt() {
		Edition edition = freshYear();
		visitor().post("/admin/departments/" + listing(edition, "團委").getId() + "/removal", Map.of());
		visitor().post("/admin/departments/" + listing(edition, "後勤處").getId() + "/removal", Map.of());
		assertThat(this.departments.names(edition.getId())).containsValue("團委").doesNotContainValue("後勤處");
	}

	@Test
	void removesAModuleOnlyWhereNoActivityBelongsToIt() {
		Edition edition = freshYear();
		Edition current = this.editions.ofYear(2023).orElseThrow();
		Long used = this.jdbc.sql("select min(module_id) from activity where edition_id = ?")
			.param(current.getId())
			.query(Long.class)
			.single();
		visitor().post("/admin/editions/" + current.getId() + "/modules/" + used + "/removal", Map.of());
		assertThat(this.programme.modules(current.getId())).extracting(ActivityModule::getId).contains(used);
		Long unused = this.programme.modules(edition.getId()).get(6).getId();
		visitor().post("/admin/editions/" + edition.getId() + "/modules/" + unused + "/removal", Map.of());
		assertThat(this.programme.modules(edition.getId())).extracting(ActivityModule::getNumber)
			.containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(this.programme.indicators(edition.getId())).extracting(Indicator::getSection)
			.doesNotContain("七 技能接力");
	}

	@Test
	void putsANewIndicatorAtTheEndOfItsModule() {
		Edition edition = freshYear();
		Long module = this.programme.modules(edition.getId()).get(0).getId();
		visitor().post("/admin/editions/" + edition.getId() + "/indicators",
				Map.of("moduleId", module.toString(), "name", "到場媒體", "unit", "家", "aggregation", "SUM"));
		assertThat(this.programme.indicators(edition.getId())).extracting(Indicator::getName)
			.startsWith("參會企業", "提供崗位", "參會畢業生", "達成就業意向", "「職教百家談」訪談", "參觀雙創中心與實訓中心", "到場媒體", "徵集作品");
	}

	@Test
	void movesAnIndicatorWithinItsHeadingOnly() {
		Edition edition = freshYear();
		List<Indicator> rows = this.programme.indicators(edition.getId());
		String path = "/admin/editions/" + edition.getId() + "/indicators/";
		visitor().post(path + rows.get(0).getId() + "/position", Map.of("to", "down"));
		visitor().post(path + rows.get(5).getId() + "/position", Map.of("to", "down"));
		assertThat(this.programme.indicators(edition.getId())).extracting(Indicator::getName)
			.startsWith("提供崗位", "參會企業", "參會畢業生", "達成就業意向", "「職教百家談」訪談", "參觀雙創中心與實訓中心", "徵集作品");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "year=abc", "year=-1", "year=1000000000000", "year=2023", "startsOn=x", "endsOn=2023-01-01",
					"dueOn=1999-01-01", "theme=", "theme=\u0000", "college=\ud83d", "documentScript=LATIN" })
	void keepsTheInputWithAMessageAtTheField(String change) {
		Edition edition = freshYear();
		String[] parts = change.split("=", 2);
		Map<String, String> typed = facts(edition, "noticeNumber", "保留的文號 𠮷😀");
		typed.put(parts[0], parts[1]);
		assertThat(visitor().post("/admin/editions/" + edition.getId(), typed)).hasStatusOk()
			.bodyText()
			.contains("field-error", "保留的文號 𠮷😀");
		assertThat(this.editions.get(edition.getId()).getNoticeNumber()).isEmpty();
	}

	@Test
	void refusesAThemeOfAHundredThousandCharacters() {
		Edition edition = freshYear();
		assertThat(visitor().post("/admin/editions/" + edition.getId(), facts(edition, "theme", "長".repeat(100_000))))
			.hasStatusOk()
			.bodyText()
			.contains("不能超過 100 個字");
	}

	@ParameterizedTest
	@ValueSource(strings = { "leads=abc", "leads=999999", "leads=", "number=0", "number=4", "number=1e9", "title=",
			"shortTitle=\u0000" })
	void refusesABadModule(String change) {
		Edition edition = freshYear();
		ActivityModule module = this.programme.modules(edition.getId()).get(2);
		Map<String, String> typed = module(module, department("團委"));
		String[] parts = change.split("=", 2);
		typed.put(parts[0], parts[1]);
		assertThat(visitor().post("/admin/editions/" + edition.getId() + "/modules/" + module.getId(), typed))
			.hasStatusOk()
			.bodyText()
			.contains("field-error");
		assertThat(this.programme.module(module.getId()).getVersion()).isEqualTo(module.getVersion());
	}

	@Test
	void letsNobodyElseEditThePlan() {
		Edition edition = freshYear();
		Visitor other = new Visitor(this.mvc, "tuanwei");
		assertThat(other.post("/admin/editions/" + edition.getId(), facts(edition, "theme", "改了")))
			.hasStatus4xxClientError();
		assertThat(other.post("/admin/plan-readings", Map.of("text", SamplePlan.TEXT))).hasStatus4xxClientError();
		assertThat(this.editions.get(edition.getId()).getTheme()).isEqualTo("匠心");
	}

	private Edition freshYear() {
		int year = ++lastYear;
		return this.builder.copy(this.editions.ofYear(2023).orElseThrow(),
				new EditionFacts(year, "臨湖示範職業學院", "匠心", LocalDate.of(year, 5, 10), LocalDate.of(year, 5, 16),
						LocalDate.of(year, 5, 17), "", ChineseScript.TRADITIONAL));
	}

	private static Map<String, String> facts(Edition edition, String field, String value) {
		Map<String, String> typed = new HashMap<>(Map.of("year", Integer.toString(edition.getYear()), "college",
				edition.getCollege(), "theme", edition.getTheme(), "startsOn", edition.getStartsOn().toString(),
				"endsOn", edition.getEndsOn().toString(), "dueOn", edition.getDueOn().toString(), "noticeNumber", "",
				"documentScript", "TRADITIONAL", "version", Integer.toString(edition.getVersion())));
		typed.put(field, value);
		return typed;
	}

	private static Map<String, String> module(ActivityModule module, Long lead) {
		return new HashMap<>(Map.of("number", Integer.toString(module.getNumber()), "title", module.getTitle(),
				"shortTitle", module.getShortTitle(), "description", module.getDescription(), "leads", lead.toString(),
				"cooperating", "0", "version", Integer.toString(module.getVersion())));
	}

	private static Map<String, String> department(DepartmentListing listing, String name) {
		return Map.of("name", name, "kind", listing.getDepartment().getKind().name(), "duty", "", "head",
				listing.getHead(), "version", listing.getVersion() + "." + listing.getDepartment().getVersion());
	}

	private DepartmentListing listing(Edition edition, String name) {
		return this.departments.roster(edition.getId())
			.stream()
			.filter((one) -> one.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private Long department(String name) {
		return this.departments.called(name).orElseThrow().getId();
	}

	private Visitor visitor() {
		return new Visitor(this.mvc, "jiaowu");
	}

}
