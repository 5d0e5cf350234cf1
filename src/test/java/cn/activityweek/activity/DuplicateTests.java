package cn.activityweek.activity;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two records of one event: pointed out, decided, counted once.
 */
@DemoTest
class DuplicateTests {

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
	private LookAlikes lookAlikes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void pointsOutALookAlikeWhenSavingOnBothPagesAndInTheList() {
		String place = "廣場 " + UUID.randomUUID();
		Activity first = logged("xueyuan", 1, "社區家電維修服務日", place);
		Map<String, String> typed = typed(2, "家電維修社區服務日", place);
		Activity second = logged("xueyuan-2", typed);
		assertThat(body("xueyuan-2", "/activities/" + second.getId())).contains("可能重複", "社區家電維修服務日")
			.doesNotContain("/activities/" + first.getId() + "\"");
		assertThat(body("xueyuan", "/activities/" + first.getId())).contains("可能重複", "家電維修社區服務日");
		assertThat(body("jiaowu", "/activities/look-alikes")).contains(place);
		assertThat(body("tuanwei", "/activities/look-alikes")).contains(place);
		assertThat(body("peixun", "/activities/look-alikes")).doesNotContain(place);
		assertThat(visitor("xueyuan").get("/activities/look-alikes")).hasStatus(404);
		assertThat(visitor("lingdao").get("/activities/look-alikes")).hasStatus(404);
	}

	@Test
	void leadsAnybodyToTheOtherRecordWhoMaySeeIt() {
		String place = "我也參加 " + UUID.randomUUID();
		Map<String, String> typed = typed(1, "校園開放日", place);
		typed.put("cooperatingIds", "" + this.typing.college(2));
		Activity first = logged("xueyuan", typed);
		Activity second = logged("xueyuan-2", 2, "校園開放日", place);
		assertThat(body("xueyuan-2", "/activities/" + second.getId())).contains("可能重複",
				"/activities/" + first.getId() + "\"");
		assertThat(body("xueyuan", "/activities/" + first.getId()))
			.doesNotContain("/activities/" + second.getId() + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "xueyuan,302", "xueyuan-yuanzhang,302", "tuanwei,302", "xuanchuan,302", "jiaowu,302", "jiaowu-2,302",
			"xueyuan-2,404", "hezuo,404", "peixun,404", "baowei,404", "lingdao,404" })
	void isDecidedByItsOwnerByWhoLeadsTheModuleAndByTheCoordinators(String username, int status) {
		String place = "誰來定 " + UUID.randomUUID();
		Activity mine = logged("xueyuan", 1, "技能展示日", place);
		Activity other = logged("xueyuan-2", 2, "技能展示日", place);
		String path = "/activities/" + mine.getId();
		assertThat(visitor(username).post(path + "/duplicate", Map.of("of", "" + other.getId()))).hasStatus(status);
		assertThat(present(mine).isDuplicate()).isEqualTo(status == 302);
		assertThat(visitor(username).post(path + "/duplicate/removal", Map.of())).hasStatus(status);
		assertThat(present(mine).isDuplicate()).isFalse();
		assertThat(visitor(username).post(path + "/distinctions", Map.of("other", "" + other.getId())))
			.hasStatus(status);
	}

	@Test
	void countsNowhereOnceMarkedAndAgainOnceUnmarked() {
		String place = "不重複計 " + UUID.randomUUID();
		Activity first = logged("xueyuan", 1, "職教風采展", place);
		Activity second = logged("xueyuan-2", 2, "職教風采展", place);
		var before = sums(first);
		assertThat(visitor("xueyuan-2").post("/activities/" + second.getId() + "/duplicate",
				Map.of("of", "" + first.getId())))
			.hasStatus3xxRedirection();
		visitor("xueyuan-2").post("/activities/" + second.getId() + "/duplicate", Map.of("of", "" + first.getId()));
		var after = sums(first);
		assertThat(before.of(ActivityMeasure.ACTIVITIES).subtract(after.of(ActivityMeasure.ACTIVITIES))).isEqualTo("1");
		assertThat(before.of(ActivityMeasure.STUDENTS).subtract(after.of(ActivityMeasure.STUDENTS))).isEqualTo("20");
		assertThat(body("xueyuan-2", "/activities/" + second.getId())).contains("重複，不計入", "同一活動由", "標為重複，不計入");
		assertThat(body("xueyuan", "/activities/" + first.getId())).contains("由本項計入");
		assertThat(body("xueyuan-2", "/activities?mark=DUPLICATE&sort=updated")).contains(place);
		assertThat(body("xueyuan-2", "/activities?mark=COUNTED&sort=updated")).doesNotContain(place);
		assertThat(body("baowei", "/schedule?day=2023-05-16").split(place, -1)).hasSize(2);
		assertThat(visitor("xueyuan-2").post("/activities/" + second.getId() + "/duplicate/removal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(sums(first)).isEqualTo(before);
	}

	@Test
	void makesNoChainAndNoCircle() {
		String place = "鏈 " + UUID.randomUUID();
		Activity first = logged("xueyuan", 1, "工藝展", place);
		Activity second = logged("xueyuan", 1, "工藝展", place);
		Activity third = logged("xueyuan", 1, "工藝展", place);
		assertThat(mark(second, first)).hasStatus3xxRedirection();
		assertThat(mark(first, second)).hasStatus(409);
		assertThat(mark(first, third)).hasStatus(409);
		assertThat(mark(third, second)).hasStatus(409);
		assertThat(mark(third, third)).hasStatus(409);
		assertThat(mark(third, first)).hasStatus3xxRedirection();
		for (String wrong : List.of("update activity set duplicate_of_id = id where id = " + third.getId(),
				"update activity set duplicate_of_id = " + second.getId() + " where id = " + third.getId(),
				"update activity set deleted_at = now(), deleted_by = created_by where id = " + first.getId(),
				"update activity set duplicate_of_id = null where id = " + third.getId())) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.jdbc.sql(wrong).update());
		}
	}

	@Test
	void countsTheOtherAgainWhenTheOneThatCountsIsDeleted() {
		String place = "刪除 " + UUID.randomUUID();
		Activity first = logged("xueyuan", 1, "非遺體驗", place);
		Activity second = logged("xueyuan", 1, "非遺體驗", place);
		mark(second, first);
		assertThat(visitor("xueyuan").post("/activities/" + first.getId() + "/deletion", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(present(second).isCounted()).isTrue();
		assertThat(body("xueyuan", "/activities/" + second.getId())).contains("重新計入", "已刪除，不再由它計入");
		assertThat(mark(second, first)).hasStatus(409);
	}

	@Test
	void leadsToNoForeignRecordThatDoesNotLookLikeIt() {
		Activity mine = logged("xueyuan", 1, "書畫展", "甲處 " + UUID.randomUUID());
		Activity foreign = logged("xueyuan-2", 2, "完全不同的比賽", "乙處 " + UUID.randomUUID());
		assertThat(mark(mine, foreign)).hasStatus(404);
		assertThat(visitor("xueyuan").post("/activities/" + mine.getId() + "/duplicate", Map.of("of", "999999999")))
			.hasStatus(404);
		assertThat(visitor("xueyuan").post("/activities/" + mine.getId() + "/distinctions",
				Map.of("other", "" + foreign.getId())))
			.hasStatus(404);
	}

	@Test
	void remembersWhoDeclaredTwoRecordsDistinct() {
		String place = "核對 " + UUID.randomUUID();
		Activity first = logged("xueyuan", 1, "義診服務", place);
		Activity second = logged("xueyuan-2", 2, "義診服務", place);
		String path = "/activities/" + first.getId() + "/distinctions";
		assertThat(visitor("tuanwei").post(path, Map.of("other", "" + second.getId()))).hasStatus3xxRedirection();
		assertThat(visitor("tuanwei").post(path, Map.of("other", "" + second.getId()))).hasStatus3xxRedirection();
		assertThat(body("xueyuan-2", "/activities/" + second.getId())).contains("已核對，不是同一活動", "陳晨（示範）");
		assertThat(body("jiaowu", "/activities/look-alikes")).doesNotContain(place);
		assertThat(visitor("xueyuan").post(path + "/removal", Map.of("other", "" + second.getId())))
			.hasStatus3xxRedirection();
		assertThat(body("jiaowu", "/activities/look-alikes")).contains(place);
	}

	@Test
	void findsThemAmongTwoThousandInNoTime() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			Activity sample = logged("xueyuan", 1, "大海撈針活動", "針處");
			this.jdbc
				.sql("""
						insert into activity (version, edition_id, module_id, number, request_key, title, state, starts_at,
							over_at, place, place_match, department_id, organiser_id, counted_for_id, students, teachers,
							created_by, created_at, updated_by, updated_at)
						select 0, edition_id, module_id, 1000000 + i, gen_random_uuid(), '第' || i || '場' || md5(i::text), 'HELD',
							starts_at + (i % 7) * interval '1 day', over_at + interval '8 days', '處' || i % 40, '处' || i % 40,
							department_id, organiser_id, counted_for_id, 1, 1, created_by, created_at, updated_by, updated_at
						from activity, generate_series(1, 2000) i where id = ?""")
				.param(sample.getId())
				.update();
			this.lookAlikes.pairs(sample.getEditionId());
			Instant before = Instant.now();
			this.lookAlikes.pairs(sample.getEditionId());
			Duration list = Duration.between(before, Instant.now());
			before = Instant.now();
			assertThat(this.lookAlikes.of(sample)).isEmpty();
			Duration page = Duration.between(before, Instant.now());
			assertThat(list).isLessThan(Duration.ofSeconds(10));
			assertThat(page).isLessThan(Duration.ofSeconds(3));
		});
	}

	private ActivitySums sums(Activity activity) {
		return this.figures.byModule(activity.getEditionId(), null).get(activity.getModuleId());
	}

	private MvcTestResult mark(Activity duplicate, Activity original) {
		return visitor("xueyuan").post("/activities/" + duplicate.getId() + "/duplicate",
				Map.of("of", "" + original.getId()));
	}

	private Map<String, String> typed(int college, String title, String place) {
		Map<String, String> typed = this.typing.planned(3, this.typing.college(college), title);
		typed.put("place", place);
		typed.put("state", "HELD");
		typed.put("counts.students", "20");
		typed.put("counts.teachers", "2");
		return typed;
	}

	private Activity logged(String username, int college, String title, String place) {
		return logged(username, typed(college, title, place));
	}

	private Activity logged(String username, Map<String, String> typed) {
		assertThat(visitor(username).post("/activities", typed)).hasStatus3xxRedirection();
		return this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow();
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
