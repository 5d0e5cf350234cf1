package cn.activityweek.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plan as everybody reads it. A year in preparation is seen only by who prepares it.
 */
@Controller
class PlanController {

	private final Editions editions;

	private final LeadingGroup group;

	private final Departments departments;

	private final Programme programme;

	private final CurrentActor currentActor;

	PlanController(Editions editions, LeadingGroup group, Departments departments, Programme programme,
			CurrentActor currentActor) {
		this.editions = editions;
		this.group = group;
		this.departments = departments;
		this.programme = programme;
		this.currentActor = currentActor;
	}

	@GetMapping("/plan")
	String plan(@RequestParam(required = false) Integer year, Model model) {
		boolean editor = this.currentActor.get().filter((actor) -> actor.may(Right.EDIT_PLAN)).isPresent();
		Edition shown = editor ? this.editions.chosen(year) : this.editions.shown(year);
		Map<Long, String> names = this.departments.names(shown.getId());
		model.addAttribute("shown", shown);
		model.addAttribute("editable", editor && shown.isOpen());
		model.addAttribute("others",
				(editor ? this.editions.all() : this.editions.begun()).stream()
					.filter((other) -> !other.equals(shown))
					.toList());
		model.addAttribute("days", shown.getStartsOn().datesUntil(shown.getEndsOn().plusDays(1)).map(Day::of).toList());
		model.addAttribute("due", Day.of(shown.getDueOn()));
		model.addAttribute("group", this.group.of(shown.getId()));
		model.addAttribute("modules",
				this.programme.modules(shown.getId()).stream().map((module) -> Part.of(module, names)).toList());
		return "plan/plan";
	}

	/**
	 * A day of the week.
	 *
	 * @param date the day
	 * @param weekday 周日 …
	 */
	record Day(LocalDate date, String weekday) {

		static Day of(LocalDate date) {
			return new Day(date, CollegeTime.weekday(date.getDayOfWeek()));
		}

	}

	/**
	 * A module with the names of its departments.
	 *
	 * @param module the module
	 * @param leads who leads
	 * @param cooperating who helps
	 */
	record Part(ActivityModule module, List<String> leads, List<String> cooperating) {

		static Part of(ActivityModule module, Map<Long, String> names) {
			return new Part(module, names(module, AssignmentRole.LEAD, names),
					names(module, AssignmentRole.COOPERATING, names));
		}

		private static List<String> names(ActivityModule module, AssignmentRole role, Map<Long, String> names) {
			return module.departmentIds(role)
				.stream()
				.map((id) -> (id != null) ? names.getOrDefault(id, "") : PlanDraft.ALL_COLLEGES)
				.toList();
		}

	}

}
