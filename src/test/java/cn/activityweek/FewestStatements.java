package cn.activityweek;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Counts the statements of an act. The count is of the whole application, whose clockwork
 * goes on meanwhile, so the fewest of several runs is taken.
 */
public final class FewestStatements {

	private static final int RUNS = 5;

	private FewestStatements() {
	}

	public static long of(EntityManagerFactory factory, Runnable act) {
		Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		try {
			long fewest = Long.MAX_VALUE;
			for (int run = 0; run < RUNS; run++) {
				statistics.clear();
				act.run();
				fewest = Math.min(fewest, statistics.getPrepareStatementCount());
			}
			return fewest;
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

}
