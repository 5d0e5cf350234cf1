package cn.activityweek.activity;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An activity of several departments: one record, a line of each, one count.
 */
@DemoTest
class JointActivityTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ActivityTyping typing;

	@Autowired
	private ActivityRepository activities;

	@Autowired
	private ActivityPages pages;

	@Autowired
	private ActivityFigures figures;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void standsInEachDepartmentsListWithItsPart() {
		Activity activity = joint("各有其份");
		String title = activity.getDescription().title();
		assertThat(body("xueyuan", "/activities?part=TAKES_PART&sort=updated")).contains(title);
		assertThat(body("xueyuan", "/activities?part=ORGANISES&sort=updated")).doesNotContain(title);
		assertThat(body("tuanwei", "/activities?part=ORGANISES&sort=updated")).contains(title);
		assertThat(body("tuanwei", "/activities?part=TAKES_PART&sort=updated")).doesNotContain(title);
		assertThat(body("xuanchuan", "/activities?part=LEADS&sort=updated")).contains(title);
		assertThat(visitor("xueyuan-2").get("/activities/" + activity.getId())).hasStatusOk();
		assertThat(visitor("hezuo").get("/activities/" + activity.getId())).hasStatus(404);
	}

	@Test
	void asksACooperatingDepartmentForItsLineUntilItIsFilledIn() {
		Activity activity = joint("等人數");
		String path = line(activity, 1);
		assertThat(body("xueyuan", "/desk")).contains("等您填參加人數", path);
		assertThat(visitor("xueyuan").post(path, typed(30, 2, -1))).hasStatus3xxRedirection();
		assertThat(body("xueyuan", "/desk")).doesNotContain(path);
		assertThat(body("xueyuan", "/activities/" + activity.getId())).contains("填參加人數", "學生：（空） → 30");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xueyuan-2", "tuanwei", "jiaowu", "lingdao", "hezuo", "baowei" })
	void keepsALineToItsDepartment(String username) {
		Activity activity = joint("不是我的行");
		assertThat(visitor(username).get(line(activity, 1))).hasStatus(404);
		assertThat(visitor(username).post(line(activity, 1), typed(30, 2, -1))).hasStatus(404);
		assertThat(lines(activity)).isEmpty();
	}

	@Test
	void hasNoLineForADepartmentWithoutPart() {
		Activity activity = joint("沒有份");
		Long bystander = this.typing.college(3);
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId() + "/lines/" + bystander, typed(1, 1, -1)))
			.hasStatus(404);
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId() + "/lines/999999", typed(1, 1, -1)))
			.hasStatus(404);
	}

	@Test
	void showsBothToTheSecondOfTwoWhoWriteOneLine() {
		Activity activity = joint("兩人一行");
		assertThat(visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1))).hasStatus3xxRedirection();
		assertThat(visitor("xueyuan-yuanzhang").post(line(activity, 1), typed(33, 2, -1))).hasStatusOk()
			.bodyText()
			.contains("這一項剛剛已經保存過別的內容", "打開時", "30", "33");
		assertThat(body("xueyuan-yuanzhang", line(activity, 1))).contains("name=\"formBase\"", "data-autosave");
		assertThat(lines(activity)).isEqualTo(List.of("30/2"));
		assertThat(visitor("xueyuan-yuanzhang").post(line(activity, 1), typed(33, 2, 0))).hasStatus3xxRedirection();
		assertThat(lines(activity)).isEqualTo(List.of("33/2"));
	}

	@Test
	void makesOneLineOfADoubleClick() {
		Activity activity = joint("雙擊一行");
		assertThat(visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1))).hasStatus3xxRedirection();
		assertThat(visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1))).hasStatus3xxRedirection();
		assertThat(lines(activity)).isEqualTo(List.of("30/2"));
	}

	@Test
	void keepsUnknownApartFromZeroAndRefusesNothingAtAll() {
		Activity activity = joint("零與不知");
		assertThat(visitor("xueyuan").post(line(activity, 1), Map.of("version", "-1"))).bodyText()
			.contains("請至少填寫學生或教師");
		assertThat(visitor("xueyuan").post(line(activity, 1), Map.of("version", "-1", "students", "-3"))).bodyText()
			.contains("不能小於 0");
		assertThat(visitor("xueyuan").post(line(activity, 1), Map.of("version", "-1", "students", "0")))
			.hasStatus3xxRedirection();
		assertThat(lines(activity)).isEqualTo(List.of("0/null"));
	}

	@Test
	void takesTheSumsOverOnlyByTheOwnersClick() {
		Activity activity = joint("合計");
		visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1));
		visitor("xueyuan-2").post(line(activity, 2), typed(12, 1, -1));
		String page = "/activities/" + activity.getId();
		assertThat(body("tuanwei", page)).contains("本活動填 100，參加單位合計 42，相差 58", "按參加單位合計填入");
		assertThat(body("xueyuan", page)).contains("相差 58").doesNotContain("按參加單位合計填入");
		assertThat(present(activity).getHeadCounts().students()).isEqualTo(100);
		Map<String, String> seen = Map.of("version", "" + activity.getVersion(), "students", "42", "teachers", "3");
		assertThat(visitor("xueyuan").post(page + "/line-sums", seen)).hasStatus(404);
		assertThat(visitor("xuanchuan").post(page + "/line-sums", seen)).hasStatus(404);
		assertThat(visitor("tuanwei").post(page + "/line-sums", seen)).hasStatus3xxRedirection();
		assertThat(visitor("tuanwei").post(page + "/line-sums", seen)).hasStatus3xxRedirection();
		Activity filled = present(activity);
		assertThat(filled.getHeadCounts()).isEqualTo(new HeadCounts(42, 3, null, 7, null, null));
		assertThat(filled.getVersion()).isEqualTo(activity.getVersion() + 1);
		assertThat(body("tuanwei", page)).contains("按參加單位合計填入", "學生：100 → 42").doesNotContain("相差");
	}

	@Test
	void saysOutsideThePanelThatALineHasChangedSinceTheSumsWereTakenOver() {
		Activity activity = joint("又改一行");
		String page = "/activities/" + activity.getId();
		String list = "/activities?q=" + activity.getDescription().title().replace("又改一行 ", "");
		visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1));
		visitor("tuanwei").post(page + "/line-sums",
				Map.of("version", "" + activity.getVersion(), "students", "30", "teachers", "2"));
		ActivitySums before = sums(activity);
		assertThat(body("tuanwei", page)).doesNotContain("參加單位合計不符");
		assertThat(body("tuanwei", list)).contains(page).doesNotContain("參加單位合計不符");
		visitor("xueyuan").post(line(activity, 1), typed(31, 2, 0));
		assertThat(body("tuanwei", page)).contains("參加單位合計不符");
		assertThat(body("tuanwei", list)).contains("參加單位合計不符");
		assertThat(sums(activity).of(ActivityMeasure.LINES_DIFFER).subtract(before.of(ActivityMeasure.LINES_DIFFER)))
			.isEqualTo("1");
		assertThat(body("jiaowu", "/statistics")).contains("項計入的活動人次與參加單位合計不符");
	}

	private ActivitySums sums(Activity activity) {
		return this.figures.byModule(activity.getEditionId(), null).get(activity.getModuleId());
	}

	@Test
	void takesOverNoSumThatNobodySaw() {
		Activity activity = joint("改過的合計");
		visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1));
		String path = "/activities/" + activity.getId() + "/line-sums";
		assertThat(visitor("tuanwei").post(path,
				Map.of("version", "" + activity.getVersion(), "students", "29", "teachers", "2")))
			.hasStatus(409);
		assertThat(visitor("tuanwei").post(path, Map.of("version", "99", "students", "30", "teachers", "2")))
			.hasStatus(409);
		assertThat(present(activity).getHeadCounts().students()).isEqualTo(100);
	}

	@Test
	void keepsTheLineOfADepartmentThatLeftButDoesNotAddIt() {
		Activity activity = joint("退出的單位");
		visitor("xueyuan").post(line(activity, 1), typed(30, 2, -1));
		Map<String, String> typed = typed("退出的單位");
		typed.put("version", "" + activity.getVersion());
		typed.put("cooperatingIds", "" + this.typing.college(2));
		assertThat(visitor("tuanwei").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(body("tuanwei", "/activities/" + activity.getId())).contains("已不是參加單位，不相加",
				"id=\"lines-students\">-<");
		assertThat(visitor("xueyuan").post(line(activity, 1), typed(31, 2, 0))).hasStatus(404);
	}

	private Activity joint(String title) {
		Map<String, String> typed = typed(title + " " + UUID.randomUUID());
		var request = this.mvc.post()
			.uri("/activities")
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("cooperatingIds", "" + this.typing.college(1), "" + this.typing.college(2));
		typed.forEach(request::param);
		assertThat(request.exchange()).hasStatus3xxRedirection();
		return present(this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow());
	}

	private Map<String, String> typed(String title) {
		Map<String, String> typed = this.typing.planned(3, this.typing.department("團委"), title);
		typed.put("state", "HELD");
		typed.put("counts.students", "100");
		typed.put("counts.teachers", "8");
		typed.put("counts.residents", "7");
		return typed;
	}

	private static Map<String, String> typed(int students, int teachers, int version) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("students", "" + students);
		typed.put("teachers", "" + teachers);
		typed.put("version", "" + version);
		return typed;
	}

	private String line(Activity activity, int college) {
		return "/activities/" + activity.getId() + "/lines/" + this.typing.college(college);
	}

	private List<String> lines(Activity activity) {
		return this.jdbc.sql("select students, teachers from activity_line where activity_id = ? order by id")
			.param(activity.getId())
			.query((row, index) -> row.getObject(1) + "/" + row.getObject(2))
			.list();
	}

	private Activity present(Activity activity) {
		return this.pages.get(activity.getId());
	}

	private String body(String username, String path) {
		try {
			return visitor(username).get(path).getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
