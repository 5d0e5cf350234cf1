package cn.activityweek.column;

import java.util.Optional;

import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The week's face, and what the site keeps of its visitors.
 */
@Controller
class HomeController {

	private final HomePages pages;

	private final Editions editions;

	private final SiteAddress site;

	private final int retentionDays;

	private final int worksRetentionDays;

	HomeController(HomePages pages, Editions editions, SiteAddress site,
			@Value("${activity-week.participation.retention-days}") int retentionDays,
			@Value("${activity-week.works.retention-days}") int worksRetentionDays) {
		this.pages = pages;
		this.editions = editions;
		this.site = site;
		this.retentionDays = retentionDays;
		this.worksRetentionDays = worksRetentionDays;
	}

	@GetMapping("/")
	String home(Model model) {
		Optional<Edition> edition = this.editions.current();
		edition.ifPresent((current) -> {
			model.addAttribute("home", this.pages.home(current));
			model.addAttribute("head", PublicHead.ofList(this.site, "/",
					current.getCollege() + current.getYear() + "年職業教育活動周", "主題：" + current.getTheme()));
		});
		return "column/home";
	}

	@GetMapping("/privacy")
	String privacy(Model model) {
		model.addAttribute("retentionDays", this.retentionDays);
		model.addAttribute("worksRetentionDays", this.worksRetentionDays);
		return "column/privacy";
	}

}
