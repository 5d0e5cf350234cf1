package cn.activityweek.plan;

import java.util.List;

import cn.activityweek.DemoTest;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The review of a plan for a year that exists.
 */
@DemoTest
class PlanReviewTests {

	@Autowired
	private PlanReview review;

	@Autowired
	private BuiltInPlan plan;

	@Autowired
	private EntityManagerFactory factory;

	@Test
	void readsOnceHoweverManyModulesThereAre() {
		PlanDraft draft = this.plan.draft();
		PlanDraft small = new PlanDraft(draft.facts(), draft.group(), List.of(), draft.modules().subList(0, 1));
		assertThat(draft.modules()).hasSizeGreaterThan(1);
		assertThat(statements(draft)).isEqualTo(statements(small)).isPositive();
	}

	private long statements(PlanDraft draft) {
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		try {
			this.review.lines(draft, true, true);
			return statistics.getPrepareStatementCount();
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

}
