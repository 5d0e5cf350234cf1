package cn.activityweek.plan;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
import cn.activityweek.programme.Programme;

import org.springframework.boot.test.context.TestComponent;

/**
 * An edition as the plan has it, in words, for comparing whole editions.
 */
@TestComponent
class PlanPictures {

	private final Departments departments;

	private final LeadingGroup group;

	private final Programme programme;

	PlanPictures(Departments departments, LeadingGroup group, Programme programme) {
		this.departments = departments;
		this.group = group;
		this.programme = programme;
	}

	Picture of(Edition edition) {
		Map<Long, String> names = this.departments.names(edition.getId());
		List<String> modules = this.programme.modules(edition.getId())
			.stream()
			.map((module) -> "%d %s：%s／%s".formatted(module.getNumber(), module.getTitle(),
					names(module, AssignmentRole.LEAD, names), names(module, AssignmentRole.COOPERATING, names)))
			.toList();
		return new Picture(edition.getTheme(), MonthDay.from(edition.getStartsOn()), MonthDay.from(edition.getEndsOn()),
				MonthDay.from(edition.getDueOn()), this.group.of(edition.getId()).values().toString(), modules);
	}

	private static String names(ActivityModule module, AssignmentRole role, Map<Long, String> names) {
		return module.departmentIds(role)
			.stream()
			.map((id) -> (id != null) ? names.get(id) : "各二級學院")
			.collect(Collectors.joining("、"));
	}

	record Picture(String theme, MonthDay startsOn, MonthDay endsOn, MonthDay dueOn, String group,
			List<String> modules) {

		Picture folded() {
			return new Picture(ChineseScript.fold(this.theme), this.startsOn, this.endsOn, this.dueOn,
					ChineseScript.fold(this.group), this.modules.stream().map(ChineseScript::fold).toList());
		}

	}

}
