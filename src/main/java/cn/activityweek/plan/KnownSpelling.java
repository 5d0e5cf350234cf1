package cn.activityweek.plan;

import java.util.List;
import java.util.stream.Collectors;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.GroupRole;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.organisation.LeadingGroupForm;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * Keeps what an edition of the year already has where the text read says the same in the
 * other script, so that reading a plan again does not turn the edition's script.
 */
@Component
class KnownSpelling {

	private final Editions editions;

	private final LeadingGroup group;

	private final Programme programme;

	KnownSpelling(Editions editions, LeadingGroup group, Programme programme) {
		this.editions = editions;
		this.group = group;
		this.programme = programme;
	}

	void keepSpelling(PlanForm form) {
		if (form.getYear() != null) {
			this.editions.ofYear(form.getYear()).ifPresent((edition) -> keepSpelling(form, edition));
		}
	}

	private void keepSpelling(PlanForm form, Edition edition) {
		form.setTheme(known(form.getTheme(), List.of(edition.getTheme())));
		form.setNoticeNumber(known(form.getNoticeNumber(), List.of(edition.getNoticeNumber())));
		List<String> people = this.group.of(edition.getId()).values().stream().flatMap(List::stream).toList();
		LeadingGroupForm names = form.getGroup();
		names.setLeaders(lines(names, GroupRole.LEADER, people));
		names.setDeputies(lines(names, GroupRole.DEPUTY, people));
		names.setMembers(lines(names, GroupRole.MEMBER, people));
		List<ActivityModule> modules = this.programme.modules(edition.getId());
		for (PlanModuleForm module : form.getModules()) {
			PlanBuilder.numbered(modules, module.getNumber()).ifPresent((same) -> {
				module.setTitle(known(module.getTitle(), List.of(same.getTitle())));
				module.setShortTitle(
						module.getTitle().equals(same.getTitle()) ? same.getShortTitle() : module.getShortTitle());
			});
		}
	}

	private static String lines(LeadingGroupForm form, GroupRole role, List<String> people) {
		return form.group().get(role).stream().map((name) -> known(name, people)).collect(Collectors.joining("\n"));
	}

	private static String known(String read, List<String> known) {
		String folded = ChineseScript.fold(read);
		return known.stream().filter((one) -> ChineseScript.fold(one).equals(folded)).findFirst().orElse(read);
	}

}
