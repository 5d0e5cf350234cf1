package cn.activityweek.activity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the form knows before anybody types, and what it takes.
 */
@DemoTest
class ActivityFormTests {

	/** The demonstration's clock begins at 09:00 and runs on. */
	private static final String THE_HALF_HOUR = "id=\"startsAt\"[^>]*value=\"2023-05-18T[0-9]{2}:[03]0:00\"";

	private final MockMvcTester mvc;

	private final ActivityTyping typing;

	private final ActivityRepository activities;

	private final Editions editions;

	private final JdbcClient jdbc;

	@Autowired
	ActivityFormTests(MockMvcTester mvc, ActivityTyping typing, ActivityRepository activities, Editions editions,
			JdbcClient jdbc) {
		this.mvc = mvc;
		this.typing = typing;
		this.activities = activities;
		this.editions = editions;
		this.jdbc = jdbc;
	}

	@Test
	void proposesTheHalfHourThatHasBegunAndThatItWasHeld() {
		assertThat(form("tuanwei", "")).containsPattern(THE_HALF_HOUR)
			.containsPattern("value=\"HELD\"[^>]*checked")
			.containsPattern("name=\"organiserId\"(?s:.)*?value=\"" + this.typing.department("團委") + "\" selected");
	}

	@Test
	void proposesTheModuleThatThePersonLoggedLast() {
		Map<String, String> typed = this.typing.planned(4, this.typing.department("教務處"), "最近一項");
		log("jiaowu", typed);
		assertThat(form("jiaowu", "")).contains("value=\"" + this.typing.module(4) + "\" selected");
		typed = this.typing.planned(7, this.typing.department("教務處"), "更近一項");
		log("jiaowu", typed);
		assertThat(form("jiaowu", "")).contains("value=\"" + this.typing.module(7) + "\" selected");
	}

	@Test
	void letsThePersonChooseAModuleWhoAsksForNoneOfHis() {
		assertThat(form("xueyuan", "?module=0")).contains("先選活動屬於哪個模塊");
	}

	@Test
	void saysWhatIsMissingInTheOrderOfTheForm() {
		assertThat(form("tuanwei", "")).contains("還差：<strong data-gaps-words>活動名稱、地點、校內學生等 4 項</strong>");
	}

	@Test
	void saysBesideEachFigureWhichColumnItFills() {
		assertThat(form("tuanwei", "")).containsPattern("校內學生</label>\\s*<span class=\"purpose\">附件2 G 列</span>")
			.containsPattern("開放場所</label>\\s*<span class=\"purpose\">附件2 Q 列</span>")
			.contains("附件2「三 進社區、進廣場」");
	}

	@Test
	void followsAnEarlierActivityButForItsTimeAndOutcome() {
		Map<String, String> typed = held("照着登記的原項");
		typed.put("startsAt", "2023-05-15T14:00");
		typed.put("partners", "東城街道辦");
		typed.put("contactName", "趙老師");
		typed.put("contactTelephone", "0546-7654321");
		typed.put("cooperatingIds", this.typing.college(1).toString());
		typed.put("extent.sessionsOnSite", "4");
		typed.put("extent.volunteers", "31");
		typed.put("indicators[service-boards]", "17");
		typed.put("remarks", "只屬於那一次");
		typed.put("publicEvent", "true");
		String form = form("tuanwei", "?copy=" + log("tuanwei", typed).getId());
		assertThat(form).contains("照「<span>照着登記的原項</span>」", "value=\"照着登記的原項\"",
				"value=\"" + typed.get("place") + "\"", "value=\"東城街道辦\"", "value=\"趙老師\"", "value=\"0546-7654321\"");
		assertThat(form).containsPattern(THE_HALF_HOUR);
		assertThat(form)
			.containsPattern(
					"id=\"extent.sessionsOnSite\"[^>]*value=\"4\"|value=\"4\"[^>]*id=\"extent.sessionsOnSite\"")
			.containsPattern("value=\"" + this.typing.college(1) + "\"[^>]*checked");
		assertThat(form).doesNotContain("value=\"31\"", "value=\"17\"", "只屬於那一次", typed.get("requestKey"))
			.doesNotContainPattern("name=\"publicEvent\"[^>]*checked");
	}

	@Test
	void followsAnActivityOfAnEarlierYear() {
		Long earlier = activityOfAnotherYear("往年的家電義診", this.typing.department("團委"));
		assertThat(form("tuanwei", "?copy=" + earlier)).contains("往年的家電義診", "2034</span> 年",
				"value=\"" + this.typing.module(3) + "\" selected");
	}

	@Test
	void followsNoActivityThatThePersonMaySeeNothingOf() {
		Long foreign = log("peixun", this.typing.planned(6, this.typing.department("培訓部"), "別部門的")).getId();
		assertThat(visitor("tuanwei").get("/activities/new?copy=" + foreign)).hasStatus(404);
		assertThat(visitor("tuanwei").get("/activities/new?copy=0")).hasStatus(404);
	}

	@Test
	void proposesOwnPlacesFirstAndNoStrangersContacts() {
		for (int i = 0; i < 2; i++) {
			Map<String, String> foreign = this.typing.planned(6, this.typing.department("培訓部"), "別部門的聯繫人" + i);
			foreign.put("place", "培訓部的教室");
			foreign.put("partners", "某小學");
			foreign.put("contactName", "錢老師");
			log("peixun", foreign);
		}
		Map<String, String> own = this.typing.planned(4, this.typing.department("合作交流與就業創業中心"), "自己的聯繫人");
		own.put("place", "中心的洽談室");
		own.put("contactName", "孫老師");
		own.put("contactTelephone", "0546-1112223");
		log("hezuo", own);
		String form = form("hezuo", "");
		assertThat(form).contains("value=\"孫老師\" label=\"0546-1112223\" data-telephone=\"0546-1112223\"")
			.containsSubsequence("<datalist id=\"places\">", "中心的洽談室", "培訓部的教室", "</datalist>")
			.doesNotContain("錢老師", "某小學");
		assertThat(form("peixun", "")).contains("錢老師", "某小學").doesNotContain("孫老師");
	}

	@Test
	void countsForTheLeadDepartmentThatWasChosen() {
		Map<String, String> typed = this.typing.planned(3, this.typing.department("團委"), "計入宣傳統戰部");
		typed.put("countedForId", this.typing.department("宣傳統戰部").toString());
		Activity activity = log("tuanwei", typed);
		assertThat(activity.getCountedForId()).isEqualTo(this.typing.department("宣傳統戰部"));
		typed.put("version", "" + activity.getVersion());
		typed.put("countedForId", this.typing.department("團委").toString());
		assertThat(visitor("tuanwei").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(this.activities.findById(activity.getId()).orElseThrow().getCountedForId())
			.isEqualTo(this.typing.department("團委"));
		assertThat(visitor("tuanwei").get("/activities/" + activity.getId())).bodyText().contains("計入部門：宣傳統戰部 → 團委");
	}

	@Test
	void countsForNoDepartmentThatDoesNotLead() {
		Map<String, String> typed = this.typing.planned(3, this.typing.department("團委"), "計入不牽頭的");
		typed.put("countedForId", this.typing.department("培訓部").toString());
		assertThat(visitor("tuanwei").post("/activities", typed)).bodyText().contains("還沒有保存", "計入部門須是這個模塊的牽頭部門");
	}

	@Test
	void leavesTheCountedDepartmentToTheRuleForWhoMayNotChoose() {
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "學院不能選");
		typed.put("countedForId", this.typing.department("合作交流與就業創業中心").toString());
		assertThat(log("xueyuan", typed).getCountedForId()).isEqualTo(this.typing.department("教務處"));
		MvcTestResult again = visitor("xueyuan").post("/activities", typed);
		assertThat(again).hasStatus3xxRedirection();
	}

	@Test
	void keepsWhatWasTypedWhenTheModuleChanges() {
		Map<String, String> typed = held("換了模塊");
		typed.put("moduleId", this.typing.module(2).toString());
		typed.put("departmentId", this.typing.department("宣傳統戰部").toString());
		typed.put("indicators[service-boards]", "17");
		typed.put("counts.residents", "許多");
		MvcTestResult shown = visitor("xuanchuan").post("/activities/forms", typed);
		assertThat(shown).hasStatusOk();
		assertThat(shown).bodyText()
			.contains("value=\"換了模塊\"", "value=\"許多\"", "value=\"17\"")
			.containsPattern("class=\"section fold-own\"[^>]*data-module=\"" + this.typing.module(2)
					+ "\"|data-module=\"" + this.typing.module(2) + "\"[^>]*class=\"section fold-own\"");
		assertThat(this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey")))).isEmpty();
	}

	@Test
	void showsAnotherDepartmentsActivityInNoForm() {
		Long foreign = log("peixun", this.typing.planned(6, this.typing.department("培訓部"), "別人的表")).getId();
		assertThat(visitor("tuanwei").post("/activities/forms?activity=" + foreign, Map.of())).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1,300 人|1300", "１３０人次|130", "42人|42", "6 場|6" })
	void readsNumbersThatArePastedWithTheirUnit(String number, int students) {
		Map<String, String> typed = held("帶單位的數字");
		typed.put("counts.students", number);
		typed.put("indicators[service-boards]", number);
		Activity activity = log("tuanwei", typed);
		assertThat(activity.getHeadCounts().students()).isEqualTo(students);
		assertThat(this.jdbc.sql("select amount from indicator_value where activity_id = ?")
			.param(activity.getId())
			.query(Integer.class)
			.list()).isEqualTo(List.of(students));
	}

	@ParameterizedTest
	@CsvSource({ "約300", "300多人", "三百", "1.3萬", "3 4人", "人" })
	void takesNoGuessForANumber(String number) {
		Map<String, String> typed = held("約數 " + number);
		typed.put("counts.students", number);
		assertThat(visitor("tuanwei").post("/activities", typed)).bodyText()
			.contains("還沒有保存", "請填寫整數", "value=\"" + number + "\"");
	}

	@Test
	void saysOnListAndPageWhatARecordLacks() {
		Map<String, String> typed = held("還差教師");
		typed.put("counts.teachers", "");
		typed.put("countsUnclear", "true");
		Activity activity = log("tuanwei", typed);
		assertThat(visitor("tuanwei").get("/activities?q=%E9%82%84%E5%B7%AE%E6%95%99%E5%B8%AB")).bodyText()
			.contains("還差：校內教師");
		assertThat(visitor("tuanwei").get("/activities/" + activity.getId())).bodyText()
			.contains("還差：", "<strong>校內教師</strong>", "/activities/" + activity.getId() + "/edit#outcome",
					"<strong>專欄報道</strong>", "href=\"#posts\"", "/activities/new?copy=" + activity.getId());
	}

	private Map<String, String> held(String title) {
		Map<String, String> typed = new LinkedHashMap<>(this.typing.planned(3, this.typing.department("團委"), title));
		typed.put("state", "HELD");
		typed.put("counts.students", "30");
		typed.put("counts.teachers", "3");
		return typed;
	}

	/** A year that is in nobody's way: it never becomes the current one. */
	private Long activityOfAnotherYear(String title, Long departmentId) {
		Long edition = this.editions
			.prepare(new EditionFacts(2034, "某學院", "主題", LocalDate.of(2034, 5, 14), LocalDate.of(2034, 5, 20),
					LocalDate.of(2034, 5, 21), "", ChineseScript.TRADITIONAL))
			.getId();
		copyRow("department_listing", "edition_id = " + edition,
				"department_id = " + departmentId + " and edition_id = " + this.typing.edition().getId());
		copyRow("activity_module", "edition_id = " + edition, "id = " + this.typing.module(3));
		Long module = this.jdbc.sql("select id from activity_module where edition_id = ?")
			.param(edition)
			.query(Long.class)
			.single();
		Long present = log("tuanwei", this.typing.planned(3, departmentId, title)).getId();
		copyRow("activity",
				"edition_id = " + edition + ", module_id = " + module + ", request_key = '" + UUID.randomUUID() + "'",
				"id = " + present);
		return this.jdbc.sql("select id from activity where edition_id = ?").param(edition).query(Long.class).single();
	}

	/** A row like another but for some columns. */
	private void copyRow(String table, String changes, String where) {
		Map<String, String> values = new HashMap<>();
		for (String change : changes.split(", ")) {
			values.put(change.split(" = ")[0], change.split(" = ")[1]);
		}
		List<String> columns = this.jdbc.sql(
				"select column_name from information_schema.columns where table_name = ? and table_schema = current_schema()"
						+ " and column_name <> 'id' and is_generated = 'NEVER'")
			.param(table)
			.query(String.class)
			.list();
		String read = String.join(", ", columns.stream().map((column) -> values.getOrDefault(column, column)).toList());
		this.jdbc
			.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + read + " from " + table
					+ " where " + where)
			.update();
	}

	private String form(String username, String query) {
		MvcTestResult result = visitor(username).get("/activities/new" + query);
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

	private Activity log(String username, Map<String, String> typed) {
		assertThat(visitor(username).post("/activities", typed)).hasStatus3xxRedirection();
		return this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow();
	}

}
