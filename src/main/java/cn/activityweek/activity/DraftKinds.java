package cn.activityweek.activity;

import cn.activityweek.draft.DraftKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Drafts of new activities, which are known by their request keys.
 */
@Configuration(proxyBeanMethods = false)
class DraftKinds {

	@Bean
	DraftKind newActivities() {
		return new DraftKind(ActivityDrafts.NEW, "/activities/new", "/activities/new", "登記活動");
	}

}
