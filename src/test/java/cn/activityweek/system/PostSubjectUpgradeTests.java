package cn.activityweek.system;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database with posts of the time when kind and activities stood on the post itself
 * loses nothing by the upgrade, and the public reads the same afterwards.
 */
class PostSubjectUpgradeTests {

	private final DriverManagerDataSource database = database();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private static DriverManagerDataSource database() {
		TestPostgres server = TestPostgres.shared();
		return new DriverManagerDataSource(server.url(server.createDatabase()), EmbeddedPostgres.USER,
				server.password());
	}

	@Test
	void givesEachVersionWhatThePostSaidAndKeepsWhatIsLive() {
		migrate("22");
		build();
		String live = "select string_agg(p.id || p.kind, ',') from published_post p";
		String counted = "select string_agg(post_id || ' ' || activity_id, ',') from counted_post";
		String before = text(live) + text(counted);
		assertThat(before).isEqualTo("1CASE1 2");
		migrate("23");
		assertThat(text(live) + text(counted)).isEqualTo(before);
		assertThat(text("select string_agg(post_id || kind, ',' order by id) from post_revision"))
			.isEqualTo("1CASE,1CASE,2NOTICE");
		assertThat(
				text("""
						select string_agg(revision_id || ' ' || position || ' ' || activity_id, ',' order by revision_id, position)
						from post_revision_activity"""))
			.isEqualTo("1 0 2,1 1 1,2 0 2,2 1 1");
		assertThat(text("select string_agg(id || coalesce(begun_from, '-'), ',' order by id) from post"))
			.isEqualTo("1publicity_lead 1,2-");
	}

	private void migrate(String version) {
		Flyway.configure().dataSource(this.database).target(MigrationVersion.fromVersion(version)).load().migrate();
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

	private void build() {
		this.jdbc
			.sql("""
					insert into edition (version, year, college, theme, starts_on, ends_on, due_on, state)
					values (0, 2092, '示範職業學院', '技能', '2092-05-09', '2092-05-15', '2092-05-16', 'CURRENT');
					insert into department (version, kind, name, match_name) values (0, 'OFFICE', '團委', '团委');
					insert into department_listing (version, edition_id, department_id, position, name)
					values (0, 1, 1, 1, '團委');
					insert into account (version, username, display_name, created_at) values (0, 'writer', '甲', now());
					insert into activity_module (version, edition_id, number, title, short_title)
					values (0, 1, 1, '啟動儀式', '啟動儀式');
					insert into activity (version, edition_id, module_id, number, request_key, title, state, starts_at, over_at,
						place, place_match, department_id, organiser_id, counted_for_id, students, teachers, created_by,
						created_at, updated_by, updated_at)
					select 0, 1, 1, n, gen_random_uuid(), '活動', 'HELD', timestamptz '2092-05-10 08:00Z',
						timestamptz '2092-05-10 10:00Z', '禮堂', '礼堂', 1, 1, 1, 1, 1, 1, now(), 1, now()
					from generate_series(1, 2) n;
					insert into post (version, edition_id, department_id, kind, state, created_by, created_at)
					values (0, 1, 1, 'CASE', 'DRAFT', 1, now()), (0, 1, 1, 'NOTICE', 'DRAFT', 1, now());
					insert into post_revision (version, post_id, number, title, body, supplied_by, written_by,
						photographed_by, source, search_text, saved_by, saved_at)
					select 0, p, n, '稿', '', '', '', '', '', '', 1, now() from (values (1, 1), (1, 2), (2, 1)) v (p, n);
					update post set current_revision_id = 2, live_revision_id = 1, first_published_at = now(),
						published_at = now() where id = 1;
					update post set current_revision_id = 3 where id = 2;
					insert into post_activity (post_id, position, activity_id) values (1, 0, 2), (1, 1, 1);
					insert into publicity_lead (version, edition_id, department_id, text, state, handled_by, reason, post_id,
						sent_by, sent_at)
					values (0, 1, 1, '一句', 'WRITTEN', 1, '', 1, 1, now());""")
			.update();
	}

}
