package cn.activityweek.activity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.Download;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The 活動安排 for everybody who is signed in, a day at a time.
 */
@Controller
class ScheduleController {

	private final Schedule schedule;

	private final Editions editions;

	/** Who takes the schedule keeps it: it isn't handed in. */
	private final CurrentScript script;

	private final Clock clock;

	ScheduleController(Schedule schedule, Editions editions, CurrentScript script, Clock clock) {
		this.schedule = schedule;
		this.editions = editions;
		this.script = script;
		this.clock = clock;
	}

	@GetMapping("/schedule")
	String schedule(@RequestParam(required = false) Integer year,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
		Edition edition = this.editions.shown(year);
		List<LocalDate> days = this.schedule.days(edition.getId());
		LocalDate chosen = (day != null && days.contains(day)) ? day : defaultDay(days);
		model.addAttribute("shown", edition);
		model.addAttribute("days", days);
		model.addAttribute("day", chosen);
		model.addAttribute("entries", (chosen != null) ? this.schedule.ofDay(edition.getId(), chosen) : List.of());
		return "activity/schedule";
	}

	@GetMapping("/schedule/schedule.xlsx")
	void workbook(@RequestParam(required = false) Integer year, HttpServletResponse response) throws IOException {
		Edition edition = this.editions.shown(year);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ScheduleWorkbook.write(edition, this.script.get(), this.schedule.all(edition.getId()), file);
		send(edition, "xlsx", file, response);
	}

	@GetMapping("/schedule/schedule.docx")
	void document(@RequestParam(required = false) Integer year, HttpServletResponse response) throws IOException {
		Edition edition = this.editions.shown(year);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ScheduleDocument.write(edition, this.script.get(), this.schedule.all(edition.getId()), file);
		send(edition, "docx", file, response);
	}

	private void send(Edition edition, String extension, ByteArrayOutputStream file, HttpServletResponse response)
			throws IOException {
		String name = this.script.get().write(edition.getYear() + "年職業教育活動周活動安排表." + extension);
		Download.announce(response, name, file.size());
		file.writeTo(response.getOutputStream());
	}

	/** Today, else the next day with something in it, else the last. */
	private LocalDate defaultDay(List<LocalDate> days) {
		LocalDate today = CollegeTime.date(this.clock.instant());
		return days.stream()
			.filter((day) -> !day.isBefore(today))
			.findFirst()
			.orElse(days.isEmpty() ? null : days.get(days.size() - 1));
	}

}
