package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page with the activity's form: what it proposes, explains and sums up, whoever
 * shows it.
 */
@Component
class ActivityFormPage {

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final CountedDepartment counted;

	private final FormTimes times;

	private final Suggestions suggestions;

	private final ActivityDrafts drafts;

	private final ObjectProvider<FigurePurpose> purposes;

	ActivityFormPage(ActivityPages pages, ActivityPolicy policy, CountedDepartment counted, FormTimes times,
			Suggestions suggestions, ActivityDrafts drafts, ObjectProvider<FigurePurpose> purposes) {
		this.pages = pages;
		this.policy = policy;
		this.counted = counted;
		this.times = times;
		this.suggestions = suggestions;
		this.drafts = drafts;
		this.purposes = purposes;
	}

	/**
	 * Shows the form. The model holds {@code activity} where one is edited.
	 * @param edition the edition of the activity
	 * @param form what stands in it
	 * @param actor who types
	 * @param model takes what the page shows
	 * @return the view
	 */
	String show(Edition edition, ActivityForm form, Actor actor, Model model) {
		ActivityNames names = this.pages.names(edition.getId());
		Activity activity = (Activity) model.getAttribute("activity");
		this.counted.propose(form, activity, edition.getId(), actor);
		List<ActivityModule> modules = this.policy.choices(actor, edition.getId(),
				(activity != null) ? activity.getModuleId() : null);
		List<DepartmentListing> own = this.policy.own(actor, edition.getId());
		Map<Long, List<Long>> leads = this.policy.assignable(actor, edition.getId());
		model.addAttribute("shown", edition);
		model.addAttribute("names", names);
		model.addAttribute("module", names.modules().get(form.getModuleId()));
		model.addAttribute("modules", modules);
		model.addAttribute("own", own);
		model.addAttribute("supporting", this.pages.supporting(edition.getId()));
		model.addAttribute("states", (activity != null) ? List.of(ActivityState.values())
				: List.of(ActivityState.HELD, ActivityState.PLANNED));
		model.addAttribute("leads", leads);
		model.addAttribute("times", this.times);
		model.addAttribute("proposals", this.suggestions.of(actor, edition.getId()));
		model.addAttribute("purposes", purposes(names));
		model.addAttribute("gaps", FormGaps.of(form));
		model.addAttribute("folds", FormFolds.of(form, names, leads.containsKey(form.getModuleId())));
		this.drafts.name(form, activity, model);
		return "activity/form";
	}

	/** By the measure's name, or the indicator's code. */
	private Map<String, String> purposes(ActivityNames names) {
		Map<String, String> texts = new LinkedHashMap<>();
		Optional<FigurePurpose> purpose = this.purposes.orderedStream().findFirst();
		if (purpose.isEmpty()) {
			return texts;
		}
		for (ActivityMeasure measure : ActivityMeasure.values()) {
			purpose.get().of(measure).ifPresent((text) -> texts.put(measure.name(), text));
		}
		for (Indicator indicator : names.indicators()) {
			purpose.get().of(indicator).ifPresent((text) -> texts.put(indicator.getCode(), text));
		}
		return texts;
	}

}
