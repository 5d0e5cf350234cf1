package cn.activityweek.publicity;

import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What media reported, with what counts of it.
 */
@Controller
class ReportListController {

	private final PublicityPolicy policy;

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	private final ReportLines lines;

	ReportListController(PublicityPolicy policy, Editions editions, Departments departments, Programme programme,
			ReportLines lines) {
		this.policy = policy;
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
		this.lines = lines;
	}

	@GetMapping("/publicity/reports")
	String list(@RequestParam(required = false) Integer year, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		ReportFilter filter = ReportFilter.of(parameters);
		model.addAttribute("shown", edition);
		model.addAttribute("filter", filter);
		model.addAttribute("reports", this.lines.page(edition.getId(), filter, actor, page));
		model.addAttribute("departments", this.departments.names(edition.getId()));
		model.addAttribute("modules", this.programme.modules(edition.getId()));
		model.addAttribute("reaches", ReportFilter.Reach.values());
		model.addAttribute("marks", ReportFilter.Mark.values());
		model.addAttribute("all", this.policy.seesAll(actor));
		model.addAttribute("runs", this.policy.runs(actor));
		model.addAttribute("mayAdd", edition.isCurrent() && !this.policy.writing(actor, edition.getId()).isEmpty());
		model.addAttribute("listUrl", url("/publicity/reports", edition, filter.parameters()));
		return "publicity/reports";
	}

	/** An address with a filter, and with the year where it isn't the current one. */
	static String url(String path, Edition edition, Map<String, Object> parameters) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
		if (!edition.isCurrent()) {
			url.queryParam("year", edition.getYear());
		}
		parameters.keySet().forEach((name) -> url.queryParam(name, "{" + name + "}"));
		return url.encode().buildAndExpand(parameters).toUriString();
	}

}
