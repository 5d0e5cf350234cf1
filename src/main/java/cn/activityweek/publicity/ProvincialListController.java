package cn.activityweek.publicity;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The items for provincial media with their gauge: 1 to 3 are asked.
 */
@Controller
class ProvincialListController {

	private final PublicityPolicy policy;

	private final Editions editions;

	private final Departments departments;

	private final ProvincialItemRepository items;

	private final PublicityFigures figures;

	ProvincialListController(PublicityPolicy policy, Editions editions, Departments departments,
			ProvincialItemRepository items, PublicityFigures figures) {
		this.policy = policy;
		this.editions = editions;
		this.departments = departments;
		this.items = items;
		this.figures = figures;
	}

	@GetMapping("/publicity/provincial")
	String list(@RequestParam(required = false) Integer year, Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		List<ProvincialItem> visible = this.items.findVisible(edition.getId(), this.policy.seesAll(actor),
				this.policy.own(actor));
		model.addAttribute("shown", edition);
		model.addAttribute("items", visible);
		model.addAttribute("gauge", new ProvincialGauge(this.figures.collected(edition.getId(), null).provincial()));
		model.addAttribute("all", this.policy.seesAll(actor));
		model.addAttribute("departments", this.departments.names(edition.getId()));
		model.addAttribute("runs", this.policy.runs(actor) && edition.isCurrent());
		return "publicity/provincial";
	}

}
