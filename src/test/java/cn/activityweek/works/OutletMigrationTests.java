package cn.activityweek.works;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.activityweek.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Outlets that were typed before works used the list of media come into that list, each
 * once, for 宣傳統戰部 to look at.
 */
@DemoTest
class OutletMigrationTests {

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	@Autowired
	OutletMigrationTests(JdbcTemplate jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Temporary tables stand in front of those of the same name. */
	@Test
	void bringsWhatWasTypedIntoTheList() throws IOException {
		String migration = new ClassPathResource("db/migration/V25__works_outlets.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.execute(
					"""
							create temporary table media_outlet (id bigint generated always as identity primary key, version int,
								name text, aliases text, match_names text[], level text, medium text, confirmed boolean);
							create unique index on media_outlet ((match_names[1]));
							insert into media_outlet (version, name, aliases, match_names, level, medium, confirmed) values
								(0, '東營日報', e'東日\n東營報', array['东营日报', '东日', '东营报'], 'CITY', 'NEWSPAPER', true);
							create temporary table work_outlet (id int, outlet text);
							insert into work_outlet values (1, '東營日報'), (2, ' 东营 日报'), (3, '東營報'), (4, 'Xinhua'),
								(5, 'ＸＩＮＨＵＡ'), (6, '學習強國')""");
			this.jdbc.execute(migration);
			assertThat(this.jdbc.queryForList("""
					select w.id || ' ' || o.name || ' ' || o.level || ' ' || o.confirmed
					from work_outlet w join media_outlet o on o.id = w.outlet_id order by w.id""", String.class))
				.containsExactly("1 東營日報 CITY true", "2 東營日報 CITY true", "3 東營日報 CITY true", "4 Xinhua CITY false",
						"5 Xinhua CITY false", "6 學習強國 CITY false");
		});
	}

}
