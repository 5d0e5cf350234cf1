package cn.activityweek.publicity;

import java.util.List;
import java.util.Optional;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityPanel;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * What media reported of an activity, and the ways from it to the publicity desk.
 */
@Component
@Order(16)
class PublicityPanel implements ActivityPanel {

	private static final int MOST = 20;

	private final PublicityPolicy policy;

	private final Editions editions;

	private final MediaReportRepository reports;

	PublicityPanel(PublicityPolicy policy, Editions editions, MediaReportRepository reports) {
		this.policy = policy;
		this.editions = editions;
		this.reports = reports;
	}

	@Override
	public String template() {
		return "publicity/panel";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		List<MediaReport> found = this.reports.findOfActivity(activity.getId(), Limit.of(MOST));
		boolean current = this.editions.get(activity.getEditionId()).isCurrent() && !activity.isDeleted();
		boolean writes = current && actor.mayAnywhere(Right.WRITE_POSTS);
		return (found.isEmpty() && !writes) ? Optional.empty()
				: Optional.of(new Content(activity.getId(), found, writes, current && this.policy.runs(actor)));
	}

	/**
	 * What the section shows.
	 *
	 * @param activityId the activity
	 * @param reports what media reported, the newest first
	 * @param writes whether the person can send a lead or record a report
	 * @param runs whether he can make it a candidate for provincial media
	 */
	record Content(Long activityId, List<MediaReport> reports, boolean writes, boolean runs) {

	}

}
