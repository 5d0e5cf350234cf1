package cn.activityweek.activity;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 存疑: asked by who leads, answered by the owner, settled by who may ask.
 */
@DemoTest
class QuestionTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ActivityTyping typing;

	@Autowired
	private ActivityRepository activities;

	@Autowired
	private ActivityFigures figures;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "tuanwei,302,404,302", "tuanwei-shuji,302,404,302", "xuanchuan,302,404,302", "jiaowu,302,404,302",
			"jiaowu-2,302,404,302", "xueyuan,404,302,404", "xueyuan-yuanzhang,404,302,404", "xueyuan-2,404,404,404",
			"hezuo,404,404,404", "baowei,404,404,404", "lingdao,404,404,404" })
	void isAskedAnsweredAndSettledByWhomItConcerns(String username, int ask, int answer, int settle) {
		Activity activity = logged();
		assertThat(visitor(username).post(questions(activity), question("為什麼"))).hasStatus(ask);
		visitor("jiaowu").post(questions(activity), question("教師數對嗎"));
		Long id = last(activity);
		assertThat(
				visitor(username).post(questions(activity) + "/" + id + "/answer", Map.of("text", "對", "version", "0")))
			.hasStatus(answer);
		assertThat(visitor(username).post(questions(activity) + "/" + id + "/settlement", Map.of())).hasStatus(settle);
	}

	@Test
	void reachesTheOwnersDeskAndTheAskersWhenAnswered() {
		Activity activity = logged();
		String text = "人數核對 " + UUID.randomUUID();
		visitor("xuanchuan").post(questions(activity), question(text));
		assertThat(body("xueyuan", "/desk")).contains("等您答覆：存疑", text);
		assertThat(body("xueyuan", "/activities?mark=QUESTIONED")).contains(activity.getDescription().title());
		visitor("xueyuan").post(questions(activity) + "/" + last(activity) + "/answer",
				Map.of("text", "已經核對", "version", "0"));
		assertThat(body("xueyuan", "/desk")).doesNotContain(text);
		assertThat(body("xuanchuan", "/desk")).contains("您提的存疑，已有答覆", text, "已經核對");
		visitor("jiaowu").post(questions(activity) + "/" + last(activity) + "/settlement", Map.of());
		assertThat(body("xuanchuan", "/desk")).doesNotContain(text);
		assertThat(body("xueyuan", "/activities?mark=QUESTIONED")).doesNotContain(activity.getDescription().title());
		assertThat(body("xueyuan", "/activities/" + activity.getId())).contains("標為存疑", "答覆存疑", "存疑已解決");
	}

	@Test
	void countsAllTheSameButIsSaidBeforeHandingIn() {
		Activity activity = logged();
		var before = sums(activity);
		visitor("jiaowu").post(questions(activity), question("照常計入"));
		var after = sums(activity);
		assertThat(after.of(ActivityMeasure.STUDENTS)).isEqualTo(before.of(ActivityMeasure.STUDENTS));
		assertThat(after.of(ActivityMeasure.QUESTIONED).subtract(before.of(ActivityMeasure.QUESTIONED))).isEqualTo("1");
		assertThat(body("jiaowu", "/statistics")).contains("項計入的活動存疑，還沒有解決");
	}

	@Test
	void asksOnceHoweverOftenTheFormIsSent() {
		Activity activity = logged();
		Map<String, String> question = question("雙擊");
		visitor("jiaowu").post(questions(activity), question);
		assertThat(visitor("jiaowu").post(questions(activity), question)).hasStatus3xxRedirection();
		assertThat(count(activity)).isEqualTo(1);
		assertThat(visitor("jiaowu").post(questions(activity), question(" "))).bodyText().contains("請填寫");
		assertThat(visitor("jiaowu").post(questions(activity), question("長".repeat(501)))).bodyText()
			.contains("不能超過 500 個字");
		assertThat(count(activity)).isEqualTo(1);
	}

	@Test
	void showsBothAnswersToTheSecondOfTwo() {
		Activity activity = logged();
		visitor("jiaowu").post(questions(activity), question("兩人答"));
		String path = questions(activity) + "/" + last(activity) + "/answer";
		visitor("xueyuan").post(path, Map.of("text", "甲的答覆", "version", "0"));
		assertThat(visitor("xueyuan-yuanzhang").post(path, Map.of("text", "乙的答覆", "version", "0"))).hasStatusOk()
			.bodyText()
			.contains("核對修改", "打開時", "甲的答覆", "乙的答覆", "還沒有保存");
		visitor("jiaowu").post(questions(activity) + "/" + last(activity) + "/settlement", Map.of());
		assertThat(visitor("xueyuan").post(path, Map.of("text", "太晚", "version", "2"))).hasStatus(409);
	}

	@Test
	void keepsWhatIsBeingWritten() {
		Activity activity = logged();
		assertThat(body("jiaowu", questions(activity) + "/new")).contains("data-autosave");
		visitor("jiaowu").post(questions(activity), question("寫一半"));
		assertThat(body("xueyuan", questions(activity) + "/" + last(activity) + "/answer")).contains("data-autosave");
	}

	@Test
	void belongsToItsActivity() {
		Activity one = logged();
		Activity other = logged();
		visitor("jiaowu").post(questions(one), question("屬於誰"));
		assertThat(visitor("jiaowu").post(questions(other) + "/" + last(one) + "/settlement", Map.of())).hasStatus(404);
		assertThat(visitor("xueyuan").get(questions(other) + "/" + last(one) + "/answer")).hasStatus(404);
	}

	private ActivitySums sums(Activity activity) {
		return this.figures.byModule(activity.getEditionId(), null).get(activity.getModuleId());
	}

	private static String questions(Activity activity) {
		return "/activities/" + activity.getId() + "/questions";
	}

	private static Map<String, String> question(String text) {
		return Map.of("text", text, "requestKey", UUID.randomUUID().toString());
	}

	private Long last(Activity activity) {
		return this.jdbc.sql("select max(id) from activity_question where activity_id = ?")
			.param(activity.getId())
			.query(Long.class)
			.single();
	}

	private int count(Activity activity) {
		return this.jdbc.sql("select count(*) from activity_question where activity_id = ?")
			.param(activity.getId())
			.query(Integer.class)
			.single();
	}

	private Activity logged() {
		Map<String, String> typed = this.typing.planned(3, this.typing.college(1), "存疑 " + UUID.randomUUID());
		typed.put("state", "HELD");
		typed.put("counts.students", "20");
		typed.put("counts.teachers", "2");
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatus3xxRedirection();
		return this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow();
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
