package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which activities are reported, and which are not yet.
 */
@Controller("postCoverageController")
class CoverageController {

	private final PublicityPolicy policy;

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	private final PostCoverage coverage;

	private final PostLinks links;

	CoverageController(PublicityPolicy policy, Editions editions, Departments departments, Programme programme,
			PostCoverage coverage, PostLinks links) {
		this.links = links;
		this.policy = policy;
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
		this.coverage = coverage;
	}

	@GetMapping("/publicity/coverage")
	String show(@RequestParam(required = false) Integer year, @RequestParam(required = false) Integer module,
			@RequestParam(required = false) Long department, @RequestParam(required = false) CoverageMark mark,
			@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		CoverageFilter filter = new CoverageFilter(module, department, mark);
		List<CoverageSum> sums = this.coverage.sums(edition, filter, actor);
		List<ActivityModule> modules = this.programme.modules(edition.getId());
		Map<Long, String> names = this.departments.names(edition.getId());
		model.addAttribute("shown", edition);
		model.addAttribute("filter", filter);
		Page<CoverageLine> lines = this.coverage.page(edition, filter, actor, page);
		model.addAttribute("lines", lines);
		model.addAttribute("postLinks", this.links.of(lines.map(CoverageLine::postId).getContent(), actor));
		model.addAttribute("whole", whole(sums));
		model.addAttribute("byModule", byModule(sums, modules));
		model.addAttribute("byDepartment", byDepartment(sums, names));
		model.addAttribute("modules", modules);
		model.addAttribute("departments", names);
		model.addAttribute("marks", CoverageMark.values());
		model.addAttribute("all", this.policy.seesAll(actor));
		model.addAttribute("own", this.policy.own(actor));
		model.addAttribute("mayStart", edition.isCurrent() && !this.policy.writing(actor, edition.getId()).isEmpty());
		model.addAttribute("startsAll", this.policy.runs(actor) || !this.policy.seesAll(actor));
		model.addAttribute("listUrl", ReportListController.url("/publicity/coverage", edition, filter.parameters()));
		return "publicity/coverage";
	}

	static CoverageSum whole(List<CoverageSum> sums) {
		return sums.stream()
			.filter((sum) -> sum.module() == null && sum.department() == null)
			.findFirst()
			.orElse(CoverageSum.NONE);
	}

	private static Map<ActivityModule, CoverageSum> byModule(List<CoverageSum> sums, List<ActivityModule> modules) {
		Map<ActivityModule, CoverageSum> byModule = new LinkedHashMap<>();
		modules.forEach((module) -> sums.stream()
			.filter((sum) -> module.getId().equals(sum.module()))
			.forEach((sum) -> byModule.put(module, sum)));
		return byModule;
	}

	private static Map<String, CoverageSum> byDepartment(List<CoverageSum> sums, Map<Long, String> names) {
		Map<String, CoverageSum> byDepartment = new LinkedHashMap<>();
		names.forEach((id, name) -> sums.stream()
			.filter((sum) -> id.equals(sum.department()))
			.forEach((sum) -> byDepartment.put(name, sum)));
		return byDepartment;
	}

}
