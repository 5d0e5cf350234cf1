package cn.activityweek.exchange;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.activity.ActivityIntake;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.organisation.Departments;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An activity begun from a text that is already written.
 */
@DemoTest
class ReadingTests {

	private static final String NEWS = """
			关于举办家电维修进社区志愿服务活动的通知
			时间：2023年5月16日（周二）下午2:00—5:00
			地点：东城社区服务中心
			活动中，志愿者48人为社区居民210余人服务，参加学生50人、教师6人，发放宣传资料600份，维修家电86件。
			""";

	private final Visitor visitor;

	private final ActivityIntake intake;

	private final Departments departments;

	private final JdbcClient jdbc;

	@Autowired
	ReadingTests(MockMvcTester mvc, ActivityIntake intake, Departments departments, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.visitor = new Visitor(mvc, "tuanwei");
		this.intake = intake;
		this.departments = departments;
	}

	@Test
	void readsTitleTimePlaceAndNumbersWithTheirWords() {
		ActivityReading reading = ActivityReading.of(NEWS, scope());
		assertThat(reading.title()).isEqualTo("家电维修进社区志愿服务活动");
		assertThat(reading.startsAt()).isEqualTo("2023-05-16T14:00");
		assertThat(reading.endsAt()).isEqualTo("2023-05-16T17:00");
		assertThat(reading.place()).isEqualTo("东城社区服务中心");
		assertThat(reading.numbers()).extracting(NumberReader.Found::field, NumberReader.Found::value)
			.containsExactly(tuple("extent.volunteers", "48"), tuple("counts.residents", "210"),
					tuple("counts.students", "50"), tuple("counts.teachers", "6"),
					tuple("indicators[service-leaflets]", "600"), tuple("indicators[service-jobs]", "86"));
		assertThat(reading.numbers().get(1).about()).isTrue();
		assertThat(reading.numbers().get(1).before()).startsWith("活动中");
	}

	private IntakeScope scope() {
		Long department = this.departments.called("團委").orElseThrow().getId();
		return this.intake.scope(new Actor(0L, "", "", Set.of(), Map.of(department, Set.of(Right.LOG_ACTIVITIES))));
	}

	@Test
	void opensTheFormFilledWithWhatWasTicked() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("key", "4b4f2f0e-8a2f-4a4e-9a3e-0d6f4c6f7a11");
		form.put("moduleId", scope().modules().get(0).getId().toString());
		form.put("title", "文字裏的活動");
		form.put("startsAt", "2023-05-16T14:00");
		form.put("place", "廣場");
		form.put("numbers[0].take", "true");
		form.put("numbers[0].field", "counts.students");
		form.put("numbers[0].value", "50");
		form.put("numbers[1].field", "counts.teachers");
		form.put("numbers[1].value", "6");
		MvcTestResult sent = this.visitor.post("/activities/readings/drafts", form);
		assertThat(sent).hasStatus3xxRedirection();
		URI page = URI.create(sent.getResponse().getRedirectedUrl());
		assertThat(page.toString()).startsWith("/activities/new?draft=activity:new:");
		assertThat(this.visitor.get(page.toString())).bodyText()
			.contains("value=\"文字裏的活動\"", "value=\"廣場\"", "name=\"counts.students\" value=\"50\"")
			.doesNotContain("name=\"counts.teachers\" value=\"6\"");
		assertThat(this.visitor.get("/activities?q=文字裏的活動".replace("文字裏的活動", "%E6%96%87%E5%AD%97%E8%A3%8F"))).bodyText()
			.contains("沒有符合條件的活動");
	}

	@Test
	void saysAtTheFormThatThereAreTooManyDraftsAndLosesNothing() {
		this.jdbc.sql("""
				insert into form_draft (account_id, form_key, label, fields, saved_at)
				select id, 'activity:new:full-' || n, '滿', '{}', now() from account, generate_series(1, 50) n
				where username = 'tuanwei'""").update();
		try {
			assertThat(this.visitor.post("/activities/readings/drafts",
					Map.of("moduleId", scope().modules().get(0).getId().toString(), "title", "寫滿了的活動", "startsAt",
							"2023-05-16T14:00", "place", "某廣場")))
				.hasStatusOk()
				.bodyText()
				.contains("未完成的草稿已有 50 份", "value=\"寫滿了的活動\"", "value=\"某廣場\"");
		}
		finally {
			this.jdbc.sql("delete from form_draft where form_key like 'activity:new:full-%'").update();
		}
	}

	@Test
	void refusesTwoNumbersForOneField() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("moduleId", scope().modules().get(0).getId().toString());
		for (int i = 0; i < 2; i++) {
			form.put("numbers[" + i + "].take", "true");
			form.put("numbers[" + i + "].field", "counts.students");
			form.put("numbers[" + i + "].value", "5" + i);
		}
		assertThat(this.visitor.post("/activities/readings/drafts", form)).hasStatusOk()
			.bodyText()
			.contains("請在 50、51 中只留一個");
	}

	@Test
	void refusesWhatIsTooLongOrEmpty() {
		assertThat(this.visitor.post("/activities/readings", Map.of("text", " "))).bodyText().contains("請粘貼活動的文字");
		assertThat(this.visitor.post("/activities/readings", Map.of("text", "字".repeat(ActivityReading.LONGEST + 1))))
			.bodyText()
			.contains("文字超過 20000 個字");
	}

}
