package cn.activityweek.activity;

import java.util.List;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.draft.Draft;
import cn.activityweek.draft.Drafts;
import cn.activityweek.draft.FormFiller;
import cn.activityweek.draft.FormTicket;
import cn.activityweek.organisation.DepartmentListing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Half-written activities. The key of a new one carries its request key, so that it can
 * be saved only once, however often it is opened.
 */
@Component
class ActivityDrafts {

	static final String NEW = "activity:new:";

	private final Drafts drafts;

	private final FormFiller filler;

	ActivityDrafts(Drafts drafts, FormFiller filler) {
		this.drafts = drafts;
		this.filler = filler;
	}

	/**
	 * The form of a new activity, filled with a draft.
	 * @param formKey the draft's key, {@code activity:new:<uuid>}
	 * @param own the departments for which the person may log
	 * @param actor whose draft
	 * @param model where what couldn't be read is noted
	 * @return the form
	 */
	ActivityForm open(String formKey, List<DepartmentListing> own, Actor actor, Model model) {
		if (!formKey.startsWith(NEW) || own.isEmpty()) {
			throw ActivityPolicy.notFound();
		}
		Draft draft = this.drafts.get(actor.accountId(), formKey);
		BindingResult typed = this.filler.fill(ActivityForm.class, draft.fields());
		ActivityForm form = (ActivityForm) typed.getTarget();
		form.setRequestKey(requestKey(formKey));
		DepartmentListing department = own.stream()
			.filter((listing) -> listing.getDepartmentId().equals(form.getDepartmentId()))
			.findFirst()
			.orElse(own.get(0));
		form.setDepartmentId(department.getDepartmentId());
		if (form.getOrganiserId() == null) {
			form.setOrganiserId(department.getDepartmentId());
		}
		model.addAttribute(FormFiller.FORM, form);
		model.addAttribute(FormTicket.KEY, formKey);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FormFiller.FORM, typed);
		return form;
	}

	/**
	 * Names the form for its drafts: a new activity by its request key, another by its
	 * page, whatever the page was opened for.
	 */
	void name(ActivityForm form, Activity activity, Model model) {
		if (activity != null) {
			model.addAttribute("draftPage", "/activities/" + activity.getId() + "/edit");
		}
		else if (!model.containsAttribute(FormTicket.KEY)) {
			model.addAttribute(FormTicket.KEY, NEW + form.getRequestKey());
		}
	}

	private static String requestKey(String formKey) {
		try {
			return UUID.fromString(formKey.substring(NEW.length())).toString();
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID().toString();
		}
	}

}
