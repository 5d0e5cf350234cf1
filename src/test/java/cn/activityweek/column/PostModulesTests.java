package cn.activityweek.column;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.LivePosts;
import cn.activityweek.news.PostKind;
import cn.activityweek.news.PublishedPosts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The front page counts the posts of a module as the column lists them.
 */
@DemoTest
class PostModulesTests {

	private static final int YEAR = 2097;

	private final MockMvcTester mvc;

	private final LivePosts live;

	private final PublishedPosts posts;

	private final Editions editions;

	private final JdbcClient jdbc;

	private long edition;

	private int number;

	@Autowired
	PostModulesTests(MockMvcTester mvc, LivePosts live, PublishedPosts posts, Editions editions, JdbcClient jdbc) {
		this.mvc = mvc;
		this.live = live;
		this.posts = posts;
		this.editions = editions;
		this.jdbc = jdbc;
	}

	@Test
	void countsEachPostOnceInEveryModuleOfWhichItTells() {
		LocalDate first = LocalDate.of(YEAR, 5, 10);
		this.edition = this.editions
			.prepare(new EditionFacts(YEAR, "東營科技職業學院", "主題", first, first.plusDays(6), first.plusDays(7), "",
					ChineseScript.TRADITIONAL, 200))
			.getId();
		this.jdbc.sql("update edition set state = 'ENDED' where id = ?").param(this.edition).update();
		this.jdbc
			.sql("""
					insert into department_listing (version, edition_id, department_id, position, name)
					select 0, :edition, d.id, 900, d.name from department d where d.name = '團委'
						and not exists (select from department_listing l where l.edition_id = :edition and l.department_id = d.id)""")
			.param("edition", this.edition)
			.update();
		long one = module(1);
		long two = module(2);
		long three = module(3);
		long main = activity(one);
		long same = activity(one);
		long other = activity(two);
		long deleted = activity(three);
		this.jdbc.sql("update activity set deleted_at = now(), deleted_by = created_by where id = ?")
			.param(deleted)
			.update();
		long duplicate = activity(three);
		this.jdbc.sql("""
				update activity set duplicate_of_id = ?, duplicate_marked_at = now(), duplicate_marked_by = created_by
				where id = ?""").params(other, duplicate).update();
		publish(main, same, other);
		publish(main, deleted);
		publish(duplicate);
		publish();
		this.live.withdraw(publish(main), null);
		assertThat(this.posts.countByModule(this.edition)).isEqualTo(Map.of(one, 2L, two, 2L));
		assertThat(listed(1)).isEqualTo(2);
		assertThat(listed(2)).isEqualTo(2);
		assertThat(listed(3)).isZero();
	}

	private long listed(int module) {
		String list = new String(new Visitor(this.mvc, null).get("/column?year=" + YEAR + "&module=" + module)
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
		return list.split("<h2><a href=\"/column/", -1).length - 1L;
	}

	private Long publish(Long... activities) {
		return this.live.publish(this.edition, PostKind.ACTIVITY_NEWS, "稿 " + UUID.randomUUID(), "<p>文</p>",
				Instant.parse(YEAR + "-05-11T02:00:00Z"), activities);
	}

	private long module(int position) {
		return this.jdbc.sql("select id from activity_module where edition_id = ? and number = ?")
			.params(this.edition, position)
			.query(Long.class)
			.optional()
			.orElseGet(() -> this.jdbc.sql("""
					insert into activity_module (version, edition_id, number, title, short_title)
					values (0, ?, ?, '模塊', '模塊') returning id""")
				.params(this.edition, position)
				.query(Long.class)
				.single());
	}

	private long activity(long module) {
		return this.jdbc
			.sql("""
					insert into activity (version, edition_id, module_id, number, request_key, title, state, starts_at, over_at,
						place, place_match, department_id, organiser_id, counted_for_id, students, teachers, created_by,
						created_at, updated_by, updated_at)
					select 0, :edition, :module, :number, gen_random_uuid(), '活動', 'HELD', '2097-05-11T01:00:00Z',
						'2097-05-11T03:00:00Z', '禮堂', '礼堂', d.id, d.id, d.id, 1, 1, c.id, now(), c.id, now()
					from department d, account c where d.name = '團委' and c.username = 'tuanwei' returning id""")
			.param("edition", this.edition)
			.param("module", module)
			.param("number", ++this.number)
			.query(Long.class)
			.single();
	}

}
