package cn.activityweek.plan;

import cn.activityweek.draft.DraftKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Drafts of plans that were read and not confirmed yet.
 */
@Configuration(proxyBeanMethods = false)
class PlanDrafts {

	@Bean
	DraftKind readPlans() {
		return new DraftKind(PlanReadingController.DRAFTS, "/admin/plan-readings/confirmations",
				"/admin/plan-readings/new", "核對方案");
	}

}
