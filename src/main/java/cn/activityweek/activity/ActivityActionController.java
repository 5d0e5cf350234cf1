package cn.activityweek.activity;

import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What can be done with an activity in one step.
 */
@Controller
class ActivityActionController {

	private final ActivityPages pages;

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final ActivityLog log;

	ActivityActionController(ActivityPages pages, ActivityAccess access, ActivityPolicy policy, ActivityLog log) {
		this.pages = pages;
		this.access = access;
		this.policy = policy;
		this.log = log;
	}

	@PostMapping("/activities/{id}/counted-department")
	String countFor(@PathVariable Long id, @RequestParam Long departmentId, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.policy.mayAssignCountedDepartment(actor, activity));
		ActivityNames names = this.pages.names(activity.getEditionId());
		Map<Long, String> roster = names.departments();
		if (!this.policy.leadIds(activity).contains(departmentId)) {
			throw new RefusedException("計入部門須是這個模塊的牽頭部門");
		}
		this.log.countFor(activity, departmentId, roster, actor);
		redirect.addFlashAttribute("message", "計入部門：" + roster.get(departmentId));
		return "redirect:/activities/" + id;
	}

	@PostMapping("/activities/{id}/withdrawal")
	String withdraw(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.policy.mayWithdraw(actor, activity));
		this.log.withdraw(activity, actor);
		redirect.addFlashAttribute("message", "這個活動不再面向社會公開");
		return "redirect:/activities/" + id;
	}

	@PostMapping("/activities/{id}/deletion")
	String delete(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.policy.mayEdit(actor, activity));
		this.log.delete(activity, actor);
		redirect.addFlashAttribute("message", "已刪除「" + activity.getDescription().title() + "」，可以從「已刪除」中恢復");
		return "redirect:/activities";
	}

	@PostMapping("/activities/{id}/restoration")
	String restore(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.policy.mayEdit(actor, activity));
		this.log.restore(activity, actor);
		redirect.addFlashAttribute("message", "已恢復「" + activity.getDescription().title() + "」");
		return "redirect:/activities/" + id;
	}

}
