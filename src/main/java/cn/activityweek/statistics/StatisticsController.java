package cn.activityweek.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Download;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the figures and the workbook to hand in.
 */
@Controller
class StatisticsController {

	private final Editions editions;

	private final Departments departments;

	private final StatisticsReader statistics;

	private final Annex2 annex2;

	StatisticsController(Editions editions, Departments departments, StatisticsReader statistics, Annex2 annex2) {
		this.editions = editions;
		this.departments = departments;
		this.statistics = statistics;
		this.annex2 = annex2;
	}

	@GetMapping("/statistics")
	String show(@RequestParam(required = false) Integer year, @RequestParam(required = false) Long department,
			Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		StatisticsScope scope = StatisticsScope.of(actor, this.departments.names(edition.getId()));
		model.addAttribute("statistics", this.statistics.read(edition, scope.choose(department)));
		model.addAttribute("groups", FigureColumn.groups());
		model.addAttribute("columns", FigureColumn.values());
		model.addAttribute("scope", scope);
		model.addAttribute("years", this.editions.begun().stream().map(Edition::getYear).toList());
		return "statistics/statistics";
	}

	@GetMapping("/statistics/annex2.xlsx")
	void download(@RequestParam(required = false) Integer year, @RequestParam(required = false) Long department,
			Actor actor, HttpServletResponse response) throws IOException {
		Edition edition = this.editions.shown(year);
		StatisticsScope scope = StatisticsScope.of(actor, this.departments.names(edition.getId()));
		Path file = Files.createTempFile("annex2-", ".xlsx");
		try {
			String name = this.annex2.write(edition, scope.choose(department), file);
			Download.announce(response, name, Files.size(file));
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.delete(file);
		}
	}

}
