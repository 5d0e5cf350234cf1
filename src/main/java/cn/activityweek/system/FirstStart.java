package cn.activityweek.system;

import java.util.List;

import cn.activityweek.core.StartData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database before the first page can be served, all or nothing. Keeps the
 * demonstration apart from real data in both directions: its passwords are public.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private final JdbcClient jdbc;

	private final ObjectProvider<StartData> startData;

	private final TransactionTemplate transaction;

	private final Environment environment;

	private final ObjectProvider<DemoClockRecord> demoClock;

	FirstStart(JdbcClient jdbc, ObjectProvider<StartData> startData, TransactionTemplate transaction,
			Environment environment, ObjectProvider<DemoClockRecord> demoClock) {
		this.jdbc = jdbc;
		this.startData = startData;
		this.transaction = transaction;
		this.environment = environment;
		this.demoClock = demoClock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		boolean demo = this.environment.acceptsProfiles(Profiles.of("demo"));
		boolean demoData = holds("demo_clock");
		boolean empty = !holds("edition") && !holds("account");
		if (demo && !demoData && !empty) {
			throw mixUp("demo 模式不能使用已有其他資料的資料庫。\nThe profile 'demo' refuses a database that holds other data.");
		}
		if (!demo && demoData) {
			throw mixUp("這個資料庫裏是示範資料（密碼是公開的），正式運行不能使用。\nThis database holds demonstration data with public passwords.");
		}
		this.demoClock.ifAvailable(DemoClockRecord::resume);
		if (empty) {
			this.transaction.executeWithoutResult((status) -> fill());
		}
	}

	private static UnusableDatabaseException mixUp(String problem) {
		return new UnusableDatabaseException(problem,
				"請用 ACTIVITY_WEEK_DATA_DIR 另設資料目錄，或用 SPRING_DATASOURCE_URL 另指資料庫。\n"
						+ "Choose another directory or database by ACTIVITY_WEEK_DATA_DIR or SPRING_DATASOURCE_URL.",
				null);
	}

	private void fill() {
		this.demoClock.ifAvailable(DemoClockRecord::begin);
		List<StartData> data = this.startData.orderedStream().toList();
		data.forEach(StartData::create);
	}

	private boolean holds(String table) {
		return this.jdbc.sql("select exists(select from " + table + ")").query(Boolean.class).single();
	}

}
