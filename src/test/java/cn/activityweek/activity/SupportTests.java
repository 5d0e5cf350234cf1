package cn.activityweek.activity;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * 協調保障 and 安全預案: asked in the form, seen day by day, ticked, and to be confirmed anew
 * after a change.
 */
@DemoTest
class SupportTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ActivityTyping typing;

	@Autowired
	private ActivityRepository activities;

	@Autowired
	private ActivityPages pages;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void showsTheGuardsWhatIsAskedAndTheAskersThatItIsSeenTo() {
		Activity activity = asked("門口秩序 " + UUID.randomUUID());
		String need = request(activity).getNeed();
		assertThat(body("baowei", "/desk")).contains("等您落實：協調保障", need);
		assertThat(body("xueyuan", "/desk")).contains("快到了，保障還沒有落實", need);
		assertThat(body("baowei", "/support")).contains(need, "0546-1112222");
		assertThat(body("xueyuan", "/support")).contains(need);
		assertThat(body("jiaowu", "/support")).contains(need);
		assertThat(body("lingdao", "/support")).contains(need);
		assertThat(body("xueyuan-2", "/support")).doesNotContain(need);
		assertThat(visitor("admin").get("/support")).hasStatus(403);
		assertThat(visitor("baowei").post(confirmation(activity), seen(activity))).hasStatus3xxRedirection();
		assertThat(visitor("baowei").post(confirmation(activity), seen(activity))).hasStatus3xxRedirection();
		assertThat(body("xueyuan", "/activities/" + activity.getId())).contains("已落實", "徐剛（示範）", "保障已落實");
		assertThat(body("baowei", "/desk")).doesNotContain(need);
		assertThat(body("xueyuan", "/desk")).doesNotContain(need);
		assertThat(visitor("baowei").post(confirmation(activity) + "/removal", Map.of())).hasStatus3xxRedirection();
		assertThat(request(activity).isConfirmed()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "xueyuan", "xueyuan-2", "jiaowu", "xuanchuan", "lingdao", "tuanwei" })
	void letsNobodyElseTick(String username) {
		Activity activity = asked("別人不能勾");
		assertThat(visitor(username).post(confirmation(activity), seen(activity))).hasStatus(404);
		assertThat(request(activity).isConfirmed()).isFalse();
		visitor("baowei").post(confirmation(activity), seen(activity));
		assertThat(visitor(username).post(confirmation(activity) + "/removal", Map.of())).hasStatus(404);
		assertThat(request(activity).isConfirmed()).isTrue();
		assertThat(visitor(username).get("/support?department=" + this.typing.department("團委"))).hasStatus(404);
	}

	@Test
	void isToBeConfirmedAnewAfterAChangeOfPlaceAndSaysWhy() {
		Activity activity = asked("改地點");
		visitor("baowei").post(confirmation(activity), seen(activity));
		Map<String, String> typed = typed("改地點");
		typed.put("version", "" + activity.getVersion());
		typed.put("place", "新禮堂");
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		SupportRequest request = request(activity);
		assertThat(request.isConfirmed()).isFalse();
		assertThat(request.getReopenedBecause()).startsWith("時間或地點改了，原來是 2023-05-19")
			.endsWith(activity.getOccasion().place());
		assertThat(body("xueyuan", "/activities/" + activity.getId())).contains("須重新落實", "保障須重新落實：保衛處");
		assertThat(body("baowei", "/support")).contains("須重新落實：時間或地點改了");
	}

	@Test
	void staysConfirmedWhenOnlyOtherThingsChange() {
		Activity activity = asked("只改備註");
		visitor("baowei").post(confirmation(activity), seen(activity));
		Map<String, String> typed = typed("只改備註");
		typed.put("place", activity.getOccasion().place());
		typed.put("version", "" + activity.getVersion());
		typed.put("remarks", "備註");
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(request(activity).isConfirmed()).isTrue();
	}

	@Test
	void confirmsNothingThatWasChangedMeanwhile() {
		Activity activity = asked("同時改");
		Map<String, String> seen = seen(activity);
		Map<String, String> typed = typed("同時改");
		typed.put("version", "" + activity.getVersion());
		typed.put("startsAt", "2023-05-20T09:00");
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(visitor("baowei").post(confirmation(activity), seen)).hasStatus(409);
		assertThat(visitor("baowei").post(confirmation(activity), Map.of())).hasStatus(409);
		assertThat(request(activity).isConfirmed()).isFalse();
	}

	@Test
	void waitsForAChangeThatIsBeingSavedAndConfirmsNothingThatNobodySaw() throws Exception {
		Activity activity = asked("正在改");
		Map<String, String> seen = seen(activity);
		String confirmation = confirmation(activity);
		assertThat(meanwhile(() -> moved(activity), () -> visitor("baowei").post(confirmation, seen))).hasStatus(409);
		assertThat(request(activity).isConfirmed()).isFalse();
	}

	@Test
	void opensAgainWhatIsBeingConfirmedAtTheMomentOfAChange() throws Exception {
		Activity activity = asked("正在落實");
		Map<String, String> seen = seen(activity);
		String confirmation = confirmation(activity);
		assertThat(meanwhile(() -> visitor("baowei").post(confirmation, seen), () -> moved(activity)))
			.hasStatus3xxRedirection();
		assertThat(request(activity).isConfirmed()).isFalse();
		assertThat(request(activity).getReopenedBecause()).startsWith("時間或地點改了");
	}

	private MvcTestResult moved(Activity activity) {
		Map<String, String> typed = plain("搬了");
		typed.put("version", "" + activity.getVersion());
		typed.put("conduct.supportIds", request(activity).getDepartmentId().toString());
		typed.put("conduct.needs[" + request(activity).getDepartmentId() + "]", request(activity).getNeed());
		typed.put("startsAt", "2023-05-20T09:00");
		return visitor("xueyuan").post("/activities/" + activity.getId(), typed);
	}

	/** The second request comes while the first has not been committed. */
	private MvcTestResult meanwhile(Supplier<MvcTestResult> first, Callable<MvcTestResult> second) throws Exception {
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			Future<MvcTestResult> answer = this.transaction.execute((status) -> {
				assertThat(first.get()).hasStatus3xxRedirection();
				Future<MvcTestResult> waiting = other.submit(second);
				assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> waiting.get(2, TimeUnit.SECONDS));
				return waiting;
			});
			return answer.get(30, TimeUnit.SECONDS);
		}
		finally {
			other.shutdownNow();
		}
	}

	@Test
	void asksOnlySupportingDepartmentsAndLosesNoLine() {
		Map<String, String> typed = typed("問錯了");
		typed.put("conduct.supportIds", "" + this.typing.department("團委"));
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatusOk().bodyText().contains("請從本年度的協調保障部門中選擇");
		typed = typed("沒有勾");
		typed.remove("conduct.supportIds");
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatusOk()
			.bodyText()
			.contains("填了需要什麼，請勾選這個部門", "沒有勾");
		typed = typed("太長" + "長".repeat(200));
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatusOk().bodyText().contains("不能超過 200 個字");
	}

	@Test
	void takesBackWhatIsNoLongerAsked() {
		Activity activity = asked("不要了");
		Map<String, String> typed = typed("不要了");
		typed.put("version", "" + activity.getVersion());
		typed.remove("conduct.supportIds");
		typed.keySet().removeIf((name) -> name.startsWith("conduct.needs"));
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(this.pages.get(activity.getId()).getSupports()).isEmpty();
		assertThat(body("xueyuan", "/activities/" + activity.getId())).contains("需協調保障：保衛處：不要了 → （空）");
	}

	@Test
	void warnsOfAMissingSafetyPlanAndRefusesNothing() {
		String missing = "安全預案或外出審批還沒有登記已辦";
		Map<String, String> typed = plain("校外");
		typed.put("conduct.offCampus", "true");
		Activity away = logged(typed);
		assertThat(body("xueyuan", "/activities/" + away.getId())).contains(missing);
		typed = plain("大型");
		typed.put("expected", "200");
		assertThat(body("xueyuan", "/activities/" + logged(typed).getId())).contains(missing);
		typed = plain("不大");
		typed.put("expected", "199");
		assertThat(body("xueyuan", "/activities/" + logged(typed).getId())).doesNotContain(missing);
		typed = plain("已辦");
		typed.put("conduct.offCampus", "true");
		typed.put("conduct.safetyDone", "true");
		typed.put("conduct.safetyNote", "外出審批 2023-099");
		assertThat(body("xueyuan", "/activities/" + logged(typed).getId())).contains("外出審批 2023-099")
			.doesNotContain(missing);
	}

	@Test
	void takesTheSupportingDepartmentsFromTheYearsRoster() {
		assertThat(this.pages.supporting(this.typing.edition().getId()).values()).contains("學工處", "保衛處", "後勤處")
			.doesNotContain("團委");
	}

	private Activity asked(String need) {
		return logged(typed(need));
	}

	private Activity logged(Map<String, String> typed) {
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatus3xxRedirection();
		return this.pages
			.get(this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow().getId());
	}

	private Map<String, String> plain(String title) {
		Map<String, String> typed = this.typing.planned(3, this.typing.college(1), title + " " + UUID.randomUUID());
		typed.put("startsAt", "2023-05-19T09:00");
		return typed;
	}

	private Map<String, String> typed(String need) {
		Long guards = this.typing.department("保衛處");
		Map<String, String> typed = new HashMap<>(plain("保障"));
		typed.put("contactTelephone", "0546-1112222");
		typed.put("conduct.supportIds", guards.toString());
		typed.put("conduct.needs[" + guards + "]", need);
		return typed;
	}

	private SupportRequest request(Activity activity) {
		return this.pages.get(activity.getId()).getSupports().get(0);
	}

	private String confirmation(Activity activity) {
		return "/support/" + request(activity).getId() + "/confirmation";
	}

	private Map<String, String> seen(Activity activity) {
		Activity present = this.pages.get(activity.getId());
		return Map.of("seen", SupportRequest.seen(present.getSupports().get(0).getNeed(), present.getOccasion()));
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
