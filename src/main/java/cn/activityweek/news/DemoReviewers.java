package cn.activityweek.news;

import cn.activityweek.core.Actor;
import cn.activityweek.user.Accounts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's people, with the rights they really have.
 */
@Component
@Profile("demo")
class DemoReviewers {

	static final String EDITOR = "xuanchuan";

	static final String OTHER_EDITOR = "xuanchuan-2";

	static final String CHIEF = "xuanchuan-buzhang";

	private final Accounts accounts;

	DemoReviewers(Accounts accounts) {
		this.accounts = accounts;
	}

	Actor named(String username) {
		return this.accounts.enabled()
			.stream()
			.filter((person) -> person.username().equals(username))
			.findFirst()
			.orElseThrow();
	}

}
