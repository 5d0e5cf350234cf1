package cn.activityweek.participation;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Student coverage of a year, and of which activities names are still missing.
 */
@Controller
class CoverageController {

	private final Editions editions;

	private final Coverage coverage;

	private final ClassListPolicy policy;

	private final HeldActivities activities;

	private final Retention retention;

	CoverageController(Editions editions, Coverage coverage, ClassListPolicy policy, HeldActivities activities,
			Retention retention) {
		this.editions = editions;
		this.coverage = coverage;
		this.policy = policy;
		this.activities = activities;
		this.retention = retention;
	}

	@GetMapping("/participation")
	String show(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "false") boolean missing,
			@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		model.addAttribute("shown", edition);
		model.addAttribute("years", this.editions.begun().stream().map(Edition::getYear).toList());
		model.addAttribute("whole", actor.may(Right.SEE_ALL) ? this.coverage.of(edition.getId(), null) : null);
		model.addAttribute("colleges", this.policy.visible(actor, edition.getId()));
		model.addAttribute("activities", this.activities.page(edition.getId(), missing, actor, page));
		model.addAttribute("lacking", this.activities.count(edition.getId(), true, actor));
		model.addAttribute("missing", missing);
		model.addAttribute("listUrl", "/participation?year=" + edition.getYear() + (missing ? "&missing=true" : ""));
		model.addAttribute("fixedAt", this.retention.fixedAt(edition.getId()));
		model.addAttribute("keptUntil", this.retention.keptUntil(edition.getEndsOn()));
		return "participation/overview";
	}

}
