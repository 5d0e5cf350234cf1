package cn.activityweek.participation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of an activity's participants shows.
 */
@Component
class ParticipantPages {

	private final ActivityAccess access;

	private final SourcePolicy policy;

	private final Participants participants;

	private final NameLists names;

	private final SignIns signIns;

	private final ClassLists classLists;

	private final Departments departments;

	private final Editions editions;

	private final Retention retention;

	private final Clock clock;

	ParticipantPages(ActivityAccess access, SourcePolicy policy, Participants participants, NameLists names,
			SignIns signIns, ClassLists classLists, Departments departments, Editions editions, Retention retention,
			Clock clock) {
		this.access = access;
		this.policy = policy;
		this.participants = participants;
		this.names = names;
		this.signIns = signIns;
		this.classLists = classLists;
		this.departments = departments;
		this.editions = editions;
		this.retention = retention;
		this.clock = clock;
	}

	String show(Activity activity, int page, Actor actor, Model model) {
		boolean mayKeep = this.access.mayContribute(activity, actor);
		model.addAttribute("activity", activity);
		model.addAttribute("counts", this.participants.counts(activity.getId()));
		model.addAttribute("colleges", this.participants.byCollege(activity.getId()));
		model.addAttribute("people", this.participants.people(activity, actor, page));
		model.addAttribute("listUrl", "/activities/" + activity.getId() + "/participants");
		model.addAttribute("mayKeep", mayKeep);
		model.addAttribute("fixedAt", this.retention.fixedAt(activity.getEditionId()));
		model.addAttribute("keptUntil",
				this.retention.keptUntil(this.editions.get(activity.getEditionId()).getEndsOn()));
		if (mayKeep) {
			keeper(activity, actor, model);
		}
		return "participation/participants";
	}

	private void keeper(Activity activity, Actor actor, Model model) {
		SignInEvent event = this.signIns.event(activity.getId());
		Optional<SignInSheet> sheet = this.signIns.of(activity.getId());
		List<SourceLine> sources = this.names.of(activity.getId());
		model.addAttribute("mayManage", this.access.mayManage(activity, actor));
		model.addAttribute("sources", sources);
		model.addAttribute("removable", this.policy.removable(activity, sources, actor));
		model.addAttribute("classes", classes(activity.getEditionId()));
		model.addAttribute("sheet", sheet.orElse(null));
		model.addAttribute("state", sheet.map((one) -> SignInState.of(one, event, this.clock.instant())).orElse(null));
		model.addAttribute("cancelled", event.cancelled());
		model.addAttribute("personKinds", PersonKind.values());
		if (!model.containsAttribute("source")) {
			model.addAttribute("source", new NameListForm());
		}
		if (!model.containsAttribute("times")) {
			model.addAttribute("times", sheet.map((one) -> SignInTimesForm.of(one.getOpensAt(), one.getClosesAt()))
				.orElseGet(() -> SignInTimesForm.of(event.opensAt(), event.closesAt())));
		}
	}

	/** The colleges' classes, under the colleges' names. */
	private Map<String, List<StudentClass>> classes(Long editionId) {
		List<StudentClass> all = this.classLists.classes(editionId);
		Map<String, List<StudentClass>> classes = new LinkedHashMap<>();
		this.departments.names(editionId).forEach((id, name) -> {
			List<StudentClass> own = all.stream().filter((one) -> one.departmentId().equals(id)).toList();
			if (!own.isEmpty()) {
				classes.put(name, own);
			}
		});
		return classes;
	}

}
