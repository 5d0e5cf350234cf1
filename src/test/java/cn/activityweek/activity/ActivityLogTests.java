package cn.activityweek.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log as a department uses it.
 */
@DemoTest
class ActivityLogTests {

	private final MockMvcTester mvc;

	private final ActivityTyping typing;

	private final ActivityRepository activities;

	private final ActivityPages pages;

	private final JdbcClient jdbc;

	@Autowired
	ActivityLogTests(MockMvcTester mvc, ActivityTyping typing, ActivityRepository activities, ActivityPages pages,
			JdbcClient jdbc) {
		this.mvc = mvc;
		this.typing = typing;
		this.activities = activities;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void plansWithFiveFields() {
		Activity activity = logged("tuanwei", typed("五個欄目就夠"));
		assertThat(activity.getState()).isEqualTo(ActivityState.PLANNED);
		assertThat(activity.getDepartmentId()).isEqualTo(this.typing.department("團委"));
		assertThat(activity.getHeadCounts()).isEqualTo(HeadCounts.UNKNOWN);
		assertThat(activity.getExtent()).isEqualTo(Extent.ONE_SESSION);
	}

	@Test
	void asksForStudentsAndTeachersWhenHeld() {
		Map<String, String> typed = typed("辦過了");
		typed.put("state", "HELD");
		MvcTestResult refused = visitor("tuanwei").post("/activities", typed);
		assertThat(refused).hasStatusOk();
		assertThat(refused).bodyText().contains("已舉辦的活動請填寫", "counts.students-error", "counts.teachers-error");
		typed.put("countsUnclear", "true");
		assertThat(logged("tuanwei", typed).isCountsUnclear()).isTrue();
	}

	@Test
	void keepsUnknownApartFromZero() {
		Map<String, String> typed = typed("零與不知");
		typed.put("state", "HELD");
		typed.put("counts.students", "0");
		typed.put("counts.teachers", "3");
		Activity activity = logged("tuanwei", typed);
		assertThat(activity.getHeadCounts()).isEqualTo(new HeadCounts(0, 3, null, null, null, null));
		assertThat(activity.getHeadCounts().total()).isEqualTo(3);
	}

	@Test
	void refusesToHoldWhatHasNotBegun() {
		Map<String, String> typed = typed("還沒開始");
		typed.put("startsAt", "2023-06-20T09:00");
		typed.put("state", "HELD");
		typed.put("counts.students", "1");
		typed.put("counts.teachers", "1");
		assertThat(visitor("tuanwei").post("/activities", typed)).bodyText().contains("開始時間還沒有到");
		assertThat(stored("還沒開始")).isEmpty();
	}

	@Test
	void storesOnlyTheModulesOwnIndicators() {
		Map<String, String> typed = typed("指標");
		typed.put("indicators[service-boards]", "12");
		typed.put("indicators[launch-posts]", "99");
		Activity activity = logged("tuanwei", typed);
		assertThat(this.pages.names(activity.getEditionId()).typedValues(activity))
			.isEqualTo(Map.of("service-boards", "12"));
	}

	@Test
	void countsForTheLoggingDepartmentWhereItLeads() {
		Activity activity = logged("tuanwei", typed("團委牽頭"));
		assertThat(activity.getCountedForId()).isEqualTo(this.typing.department("團委"));
	}

	@Test
	void countsForTheFirstLeadDepartmentElse() {
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "學院配合");
		assertThat(logged("xueyuan", typed).getCountedForId()).isEqualTo(this.typing.department("教務處"));
	}

	@Test
	void makesOneRecordOfOneFormSentTwice() {
		Map<String, String> typed = typed("雙擊");
		MvcTestResult first = visitor("tuanwei").post("/activities", typed);
		MvcTestResult second = visitor("tuanwei").post("/activities", typed);
		assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first.getResponse().getRedirectedUrl());
		assertThat(stored("雙擊")).hasSize(1);
	}

	@Test
	void showsAFormSentAgainWithOtherContentBesideTheRecord() {
		Map<String, String> typed = typed("先存的");
		logged("tuanwei", typed);
		typed.put("title", "後改的");
		assertThat(visitor("tuanwei").post("/activities", typed)).bodyText()
			.contains("剛剛已經保存過別的內容", "先存的", "value=\"後改的\"");
		assertThat(stored("後改的")).isEmpty();
	}

	@Test
	void takesAFormWithoutItsVersionForStale() {
		Activity activity = logged("tuanwei", typed("沒有版本"));
		assertThat(visitor("tuanwei").post("/activities/" + activity.getId(), typed("覆蓋"))).hasStatusOk();
		assertThat(reload(activity).getDescription().title()).isEqualTo("沒有版本");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1,300|1300", "１３０|130", " 42 |42" })
	void readsNumbersAsOfficesWriteThem(String typedNumber, int number) {
		Map<String, String> typed = typed("數字的寫法");
		typed.put("expected", typedNumber);
		assertThat(logged("tuanwei", typed).getExpected()).isEqualTo(number);
	}

	@Test
	void keepsTheModuleThatTheDepartmentHasLost() {
		Activity activity = logged("tuanwei", typed("模塊還在"));
		assertThat(visitor("tuanwei").get("/activities/" + activity.getId() + "/edit")).bodyText()
			.containsPattern("<option value=\"" + this.typing.module(3) + "\" selected");
	}

	@Test
	void letsNobodyUseAnothersRequestKey() {
		Map<String, String> typed = typed("別人的表單");
		logged("tuanwei", typed);
		Map<String, String> foreign = this.typing.planned(6, this.typing.department("培訓部"), "冒用");
		foreign.put("requestKey", typed.get("requestKey"));
		assertThat(visitor("peixun").post("/activities", foreign)).hasStatus(404);
	}

	@Test
	void showsBothVersionsToWhoeverSavesAStaleForm() {
		Activity activity = logged("tuanwei", typed("兩人同改"));
		Map<String, String> mine = typed("兩人同改");
		mine.put("place", "我的地點");
		mine.put("version", "" + activity.getVersion());
		Map<String, String> theirs = new HashMap<>(mine);
		theirs.put("place", "對方的地點");
		assertThat(visitor("tuanwei-shuji").post("/activities/" + activity.getId(), theirs)).hasStatus3xxRedirection();
		MvcTestResult stale = visitor("tuanwei").post("/activities/" + activity.getId(), mine);
		assertThat(stale).hasStatusOk();
		assertThat(stale).bodyText().contains("剛剛已經保存過別的內容", "對方的地點", "value=\"我的地點\"");
		assertThat(reload(activity).getOccasion().place()).isEqualTo("對方的地點");
		mine.put("version", "" + reload(activity).getVersion());
		assertThat(visitor("tuanwei").post("/activities/" + activity.getId(), mine)).hasStatus3xxRedirection();
		assertThat(reload(activity).getOccasion().place()).isEqualTo("我的地點");
	}

	@Test
	void leavesATraceOfEveryChange() {
		Activity activity = logged("tuanwei", typed("留痕"));
		Map<String, String> typed = typed("留痕");
		typed.put("place", activity.getOccasion().place());
		typed.put("version", "" + activity.getVersion());
		typed.put("expected", "60");
		assertThat(visitor("tuanwei").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(trail(activity)).containsExactly("登記活動 留痕", "修改活動 預計人數：（空） → 60");
	}

	@ParameterizedTest
	@CsvSource({ "expected,abc", "expected,0x10", "expected,1 0", "title,​", "title,a‮b",
			"startsAt,+999999999-12-31T23:59", "expected,-1", "expected,1000000000000", "counts.students,12a",
			"counts.teachers,-1", "extent.volunteerHours,1e9", "extent.volunteerHours,-0.5", "extent.sessionsOnSite,''",
			"moduleId,999999", "moduleId,abc", "moduleId,''", "organiserId,999999", "startsAt,tomorrow", "startsAt,''",
			"startsAt,0001-01-01T00:00", "endsAt,2023-05-15T09:00", "endsAt,2099-01-01T09:00", "state,WRONG",
			"state,''", "indicators[service-boards],x", "indicators[service-boards],-1",
			"indicators[service-boards],9999999999", "cooperatingIds,999999", "cooperatingIds,x", "title,''",
			"place,'  '" })
	void answersBadInputAtItsField(String field, String value) {
		Map<String, String> typed = typed("壞輸入 " + UUID.randomUUID());
		typed.put("remarks", "其餘照舊 <保留>");
		String title = typed.get("title");
		typed.put(field, value);
		MvcTestResult result = visitor("tuanwei").post("/activities", typed);
		assertThat(result).hasStatusOk();
		String id = field.replace("[", "").replace("]", "");
		assertThat(result).bodyText().contains("還沒有保存", "其餘照舊 &lt;保留&gt;", "href=\"#" + id + "\"");
		assertThat(result).bodyText().containsAnyOf("id=\"" + id + "\"", "name=\"" + field + "\"");
		assertThat(stored(title)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "title", "place", "partners", "contactName", "contactTelephone", "remarks", "enterpriseNames" })
	void refusesTextThatIsTooLongOrCannotBeStored(String field) {
		for (String text : List.of("長".repeat(100_000), "有\0空字符", "半個\uD842字")) {
			Map<String, String> typed = typed("長短 " + UUID.randomUUID());
			typed.put(field, text);
			MvcTestResult result = visitor("tuanwei").post("/activities", typed);
			assertThat(result).hasStatusOk();
			assertThat(result).bodyText().contains("還沒有保存", "href=\"#" + field + "\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷野家體驗 🎉", "<script>alert(1)</script>", "=1+1", "' or 1=1 --", "%_\\" })
	void storesAnyOtherTextAsItIs(String text) {
		Map<String, String> typed = typed(text);
		typed.put("remarks", text);
		Activity activity = logged("tuanwei", typed);
		assertThat(activity.getDescription().title()).isEqualTo(text);
		assertThat(activity.getDescription().remarks()).isEqualTo(text);
		assertThat(visitor("tuanwei").get("/activities/" + activity.getId())).bodyText()
			.doesNotContain("<script>alert");
	}

	@Test
	void survivesParametersThatNobodyTypes() {
		Map<String, String> typed = typed("多餘的參數");
		for (String name : List.of("id", "deletedAt", "countedForId", "createdBy", "number", "editionId", "roles",
				"indicators", "indicators[", "indicators[]", "indicators[a.b].c", "counts", "extent.class",
				"class.name", "cooperatingIds[99999999]")) {
			Map<String, String> more = new HashMap<>(typed);
			more.put("requestKey", UUID.randomUUID().toString());
			more.put(name, "1");
			assertThat(visitor("tuanwei").post("/activities", more).getResponse().getStatus()).as(name).isLessThan(500);
		}
	}

	@Test
	void deletesAndRestores() {
		Activity activity = logged("tuanwei", typed("刪了又要"));
		String path = "/activities/" + activity.getId();
		assertThat(visitor("tuanwei").post(path + "/deletion", Map.of())).hasStatus3xxRedirection();
		assertThat(visitor("jiaowu").get(path)).hasStatus(404);
		assertThat(visitor("tuanwei").get("/activities?deleted=true")).bodyText().contains("刪了又要");
		assertThat(visitor("tuanwei").get("/activities")).bodyText().doesNotContain("刪了又要");
		assertThat(visitor("tuanwei").post(path + "/restoration", Map.of())).hasStatus3xxRedirection();
		assertThat(visitor("jiaowu").get(path)).hasStatusOk();
	}

	@Test
	void findsWordsInEitherScript() {
		logged("tuanwei", typed("傳統工藝體驗甲"));
		assertThat(
				visitor("tuanwei").get("/activities?q=%E4%BC%A0%E7%BB%9F%E5%B7%A5%E8%89%BA%E4%BD%93%E9%AA%8C%E7%94%B2"))
			.bodyText()
			.contains("傳統工藝體驗甲");
		assertThat(visitor("tuanwei").get("/activities?q=%25")).bodyText().doesNotContain("傳統工藝體驗甲");
	}

	@Test
	void warnsOfAPlaceTakenTwice() {
		Map<String, String> first = typed("先來的");
		first.put("place", "第九報告廳");
		logged("tuanwei", first);
		Map<String, String> second = this.typing.planned(6, this.typing.department("培訓部"), "後到的");
		second.put("place", "第九报告厅");
		second.put("startsAt", "2023-05-16T10:59");
		Activity clashing = logged("peixun", second);
		assertThat(visitor("peixun").get("/activities/" + clashing.getId())).bodyText().contains("同一地點", "先來的");
		second.put("startsAt", "2023-05-16T11:00");
		second.put("requestKey", UUID.randomUUID().toString());
		second.put("title", "錯開的");
		second.put("place", "第九報告廳");
		Activity later = logged("tuanwei", withDepartment(second));
		assertThat(visitor("tuanwei").get("/activities/" + later.getId())).bodyText().doesNotContain("先來的");
	}

	@Test
	void asksOnTheDeskWhatBecameOfIt() {
		Map<String, String> typed = this.typing.planned(6, this.typing.department("培訓部"), "昨天的事");
		typed.put("startsAt", "2023-05-17T09:00");
		logged("peixun", typed);
		assertThat(visitor("peixun").get("/desk")).bodyText().contains("昨天的事", "等您答覆");
		assertThat(visitor("xueyuan").get("/desk")).bodyText().doesNotContain("昨天的事");
	}

	private Map<String, String> withDepartment(Map<String, String> typed) {
		Map<String, String> own = new HashMap<>(typed);
		own.put("departmentId", this.typing.department("團委").toString());
		own.put("organiserId", this.typing.department("團委").toString());
		own.put("moduleId", this.typing.module(3).toString());
		return own;
	}

	private Map<String, String> typed(String title) {
		return this.typing.planned(3, this.typing.department("團委"), title);
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

	private Activity logged(String username, Map<String, String> typed) {
		MvcTestResult result = visitor(username).post("/activities", typed);
		assertThat(result).hasStatus3xxRedirection();
		return this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey")))
			.map((activity) -> this.pages.get(activity.getId()))
			.orElseThrow();
	}

	private Activity reload(Activity activity) {
		return this.pages.get(activity.getId());
	}

	private List<Long> stored(String title) {
		return this.jdbc.sql("select id from activity where title = ?").param(title).query(Long.class).list();
	}

	private List<String> trail(Activity activity) {
		return this.jdbc.sql(
				"select action || ' ' || detail from audit_entry where subject_type = 'activity' and subject_id = ? order by id")
			.param(activity.getId())
			.query(String.class)
			.list();
	}

}
