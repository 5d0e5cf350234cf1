package cn.activityweek.publicity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was collected: a department's own, all to 宣傳統戰部.
 */
@Controller
class MaterialListController {

	private static final int PAGE = 50;

	private final PublicityPolicy policy;

	private final Editions editions;

	private final Departments departments;

	private final MaterialRepository materials;

	private final PublicityFiles files;

	private final PublicityFigures figures;

	MaterialListController(PublicityPolicy policy, Editions editions, Departments departments,
			MaterialRepository materials, PublicityFiles files, PublicityFigures figures) {
		this.policy = policy;
		this.editions = editions;
		this.departments = departments;
		this.materials = materials;
		this.files = files;
		this.figures = figures;
	}

	@GetMapping("/publicity/cases")
	String list(@RequestParam(required = false) Integer year, @RequestParam(required = false) MaterialKind kind,
			@RequestParam(required = false) MaterialState state, @RequestParam(defaultValue = "0") int page,
			Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		Page<Material> found = this.materials.findVisible(edition.getId(), this.policy.seesAll(actor),
				this.policy.own(actor), (kind != null) ? Set.of(kind) : EnumSet.allOf(MaterialKind.class),
				(state != null) ? Set.of(state) : EnumSet.allOf(MaterialState.class),
				PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE));
		List<Long> posts = found.stream().map(Material::getPostId).filter(Objects::nonNull).toList();
		model.addAttribute("shown", edition);
		model.addAttribute("materials", found);
		model.addAttribute("kind", kind);
		model.addAttribute("state", state);
		model.addAttribute("kinds", MaterialKind.values());
		model.addAttribute("states", MaterialState.values());
		model.addAttribute("departments", this.departments.names(edition.getId()));
		model.addAttribute("attached",
				this.files.counts(FileOwner.CASES, found.stream().map(Material::getId).toList()));
		model.addAttribute("published", new HashSet<>(this.materials.findPublished(posts)));
		model.addAttribute("counts", this.policy.seesAll(actor) ? this.figures.collected(edition.getId(), null) : null);
		model.addAttribute("mayAdd", edition.isCurrent() && !this.policy.writing(actor, edition.getId()).isEmpty());
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("kind", kind);
		parameters.put("state", state);
		parameters.values().removeIf(Objects::isNull);
		model.addAttribute("listUrl", ReportListController.url("/publicity/cases", edition, parameters));
		return "publicity/cases";
	}

}
