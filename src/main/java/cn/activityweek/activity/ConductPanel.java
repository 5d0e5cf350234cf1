package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.Accounts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Safety and support, on an activity's page.
 */
@Component
@Order(20)
class ConductPanel implements ActivityPanel {

	private final Editions editions;

	private final Departments departments;

	private final Accounts accounts;

	ConductPanel(Editions editions, Departments departments, Accounts accounts) {
		this.editions = editions;
		this.departments = departments;
		this.accounts = accounts;
	}

	@Override
	public String template() {
		return "activity/conduct";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		int largeSize = this.editions.get(activity.getEditionId()).getLargeSize();
		boolean lacking = activity.lacksSafetyPlan(largeSize) && !activity.isDeleted();
		List<SupportRequest> requests = activity.getSupports();
		if (requests.isEmpty() && !lacking && activity.getConduct().equals(Conduct.NOTHING_SAID)) {
			return Optional.empty();
		}
		Map<Long, String> people = this.accounts
			.names(requests.stream().map(SupportRequest::getConfirmedBy).filter(Objects::nonNull).distinct().toList());
		return Optional.of(new Content(activity.getConduct(), lacking, largeSize, requests,
				this.departments.names(activity.getEditionId()), people));
	}

	/**
	 * What the section shows.
	 *
	 * @param conduct what has been said of safety
	 * @param lacking whether a safety plan should be there and isn't
	 * @param largeSize 大型活動人數
	 * @param requests what is asked of supporting departments
	 * @param departments department id to name
	 * @param people account id to name
	 */
	record Content(Conduct conduct, boolean lacking, int largeSize, List<SupportRequest> requests,
			Map<Long, String> departments, Map<Long, String> people) {
	}

}
