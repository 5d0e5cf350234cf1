package cn.activityweek.works;

import java.util.Map;

import cn.activityweek.column.PublicHead;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public wall of works.
 */
@Controller
class WallController {

	private final PublishedWorks works;

	private final Editions editions;

	private final SiteAddress site;

	WallController(PublishedWorks works, Editions editions, SiteAddress site) {
		this.works = works;
		this.editions = editions;
		this.site = site;
	}

	@GetMapping("/works")
	String wall(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "0") int page, Model model) {
		WorkFilter filter = WorkFilter.of(parameters);
		Edition edition = this.editions.shown(filter.year());
		Page<PublishedWork> found = this.works.page(filter, edition.getId(), page);
		model.addAttribute("shown", edition);
		model.addAttribute("filter", filter);
		model.addAttribute("page", found);
		model.addAttribute("works", this.works.shown(edition.getId(), found.getContent()));
		model.addAttribute("editions", this.works.editions());
		model.addAttribute("themes", WorkTheme.values());
		model.addAttribute("kinds", WorkKind.values());
		model.addAttribute("colleges", this.works.colleges(edition.getId()));
		model.addAttribute("listUrl", filter.address("/works"));
		model.addAttribute("head",
				PublicHead.ofList(this.site, "/works", edition.getYear() + " 美拍作品", "職業教育活動周全民美拍：師生的攝影作品和短視頻"));
		return "works/wall";
	}

	@GetMapping("/works/{id}")
	String work(@PathVariable Long id, Model model) {
		ShownWork shown = this.works.get(id);
		model.addAttribute("one", shown);
		model.addAttribute("newer", this.works.newer(shown.work()).orElse(null));
		model.addAttribute("older", this.works.older(shown.work()).orElse(null));
		model.addAttribute("address", this.site.of("/works/" + id));
		model.addAttribute("image", shown.photo() ? this.site.of("/media/" + shown.file().getId() + "/large") : null);
		return "works/work";
	}

	private static String description(ShownWork shown) {
		String by = shown.work().getAuthors() + "，" + shown.college();
		return shown.work().getDescription().isEmpty() ? by : by + "：" + shown.work().getDescription();
	}

}
