package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.draft.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A form for a new activity that another page has filled for the person.
 */
@DemoTest
class PrefilledActivityTests {

	private final MockMvcTester mvc;

	private final Drafts drafts;

	private final JdbcClient jdbc;

	@Autowired
	PrefilledActivityTests(MockMvcTester mvc, Drafts drafts, JdbcClient jdbc) {
		this.mvc = mvc;
		this.drafts = drafts;
		this.jdbc = jdbc;
	}

	@Test
	void opensFilledForItsAuthorAndExistsForNobodyElse() {
		String key = "activity:new:" + UUID.randomUUID();
		this.drafts.keep(account("tuanwei"), key,
				Map.of("title", List.of("從文檔讀入的活動"), "counts.students", List.of("一百二十")));
		assertThat(this.mvc.get().uri("/activities/new").param("draft", key).with(user("tuanwei"))).hasStatusOk()
			.bodyText()
			.contains("value=\"從文檔讀入的活動\"", "value=\"一百二十\"", key.substring("activity:new:".length()));
		assertThat(this.mvc.get().uri("/activities/new").param("draft", key).with(user("hezuo"))).hasStatus(404);
	}

	private Long account(String username) {
		return this.jdbc.sql("select id from account where username = ?").param(username).query(Long.class).single();
	}

}
