package cn.activityweek.publicity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Right;
import cn.activityweek.core.Trail;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedPosts;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of an item for provincial media shows around what is typed.
 */
@Component
class ProvincialPage {

	/** Posts that can be chosen, the newest: more than any week has. */
	private static final int MOST = 300;

	private final PublicityPolicy policy;

	private final Editions editions;

	private final ActivityAccess access;

	private final ActivityChoice activities;

	private final PublishedPosts published;

	private final OutletDesk outlets;

	private final PublicityFiles files;

	private final Trail trail;

	private final Clock clock;

	ProvincialPage(PublicityPolicy policy, Editions editions, ActivityAccess access, ActivityChoice activities,
			PublishedPosts published, OutletDesk outlets, PublicityFiles files, Trail trail, Clock clock) {
		this.policy = policy;
		this.editions = editions;
		this.access = access;
		this.activities = activities;
		this.published = published;
		this.outlets = outlets;
		this.files = files;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * A form for a new candidate.
	 * @param activityId the activity it is about, null for none yet
	 * @param edition the year
	 * @param actor who
	 * @return the form, filled from the activity
	 */
	ProvincialForm blank(Long activityId, Long edition, Actor actor) {
		ProvincialForm form = new ProvincialForm();
		if (activityId != null) {
			this.activities.require(List.of(activityId), edition, actor, List.of());
			Activity activity = this.access.visible(activityId, actor);
			form.setActivityId(activityId);
			form.setDepartmentId(activity.getDepartmentId());
			form.setTitle(activity.getDescription().title());
			form.setPostId(this.posts(edition, activityId));
		}
		return form;
	}

	/**
	 * The live posts of a year.
	 * @param edition the year
	 * @return id to title, the newest before
	 */
	Map<Long, String> posts(Long edition) {
		return this.published.newest(edition, PageRequest.of(0, MOST))
			.stream()
			.collect(Collectors.toMap(PublishedPost::getId, PublishedPost::getTitle, (one, other) -> one,
					LinkedHashMap::new));
	}

	/** The newest live post of an activity, null where there is none. */
	private Long posts(Long edition, Long activityId) {
		Set<Long> live = posts(edition).keySet();
		Map<Long, List<Long>> reported = this.published.activities(live);
		return live.stream()
			.filter((post) -> reported.getOrDefault(post, List.of()).contains(activityId))
			.findFirst()
			.orElse(null);
	}

	void fill(ProvincialItem item, Long editionId, Actor actor, Model model) {
		boolean desk = this.policy.runs(actor) && this.editions.get(editionId).isCurrent();
		model.addAttribute("shown", this.editions.get(editionId));
		model.addAttribute("item", item);
		model.addAttribute("runs", desk);
		model.addAttribute("departments", this.policy.writing(actor, editionId));
		Long activity = (item != null) ? item.getActivityId() : null;
		model.addAttribute("activities",
				this.activities.of(editionId, actor, (activity != null) ? List.of(activity) : List.of()));
		model.addAttribute("posts", this.posts(editionId));
		model.addAttribute("outlets",
				this.outlets.active().stream().filter((outlet) -> outlet.getLevel().isProvincial()).toList());
		if (item == null) {
			return;
		}
		model.addAttribute("mayTake", actor.may(Right.TAKE_ORIGINALS));
		model.addAttribute("files", this.files.of(FileOwner.PROVINCIAL, item.getId()));
		model.addAttribute("trail", this.trail.of(ProvincialDesk.SUBJECT, item.getId()));
		if (!model.containsAttribute("sending")) {
			SendingForm sending = new SendingForm();
			sending.setSentOn(CollegeTime.date(this.clock.instant()));
			model.addAttribute("sending", sending);
		}
		if (!model.containsAttribute("outcome")) {
			OutcomeForm outcome = new OutcomeForm();
			outcome.setPublishedOn(CollegeTime.date(this.clock.instant()));
			model.addAttribute("outcome", outcome);
		}
	}

}
