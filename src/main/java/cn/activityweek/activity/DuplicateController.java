package cn.activityweek.activity;

import java.util.List;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Records that look like the same event: the list of them, and what is decided.
 */
@Controller
@RequestMapping("/activities")
class DuplicateController {

	private final ActivityPages pages;

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final LookAlikes lookAlikes;

	private final DuplicateDesk desk;

	DuplicateController(ActivityPages pages, ActivityAccess access, ActivityPolicy policy, LookAlikes lookAlikes,
			DuplicateDesk desk) {
		this.pages = pages;
		this.access = access;
		this.policy = policy;
		this.lookAlikes = lookAlikes;
		this.desk = desk;
	}

	@GetMapping("/look-alikes")
	String list(Actor actor, Model model) {
		Edition edition = this.pages.openEdition();
		this.policy.require(this.policy.oversees(actor, edition.getId()));
		Set<Long> led = this.policy.led(actor, edition.getId());
		boolean all = actor.may(Right.ASSIGN_COUNTED_DEPARTMENT);
		List<LookAlikes.Pair> pairs = this.lookAlikes.pairs(edition.getId())
			.stream()
			.filter((pair) -> all || led.contains(pair.one().moduleId()) || led.contains(pair.other().moduleId()))
			.toList();
		model.addAttribute("pairs", pairs);
		model.addAttribute("all", all);
		model.addAttribute("led", led);
		model.addAttribute("names", this.pages.names(edition.getId()));
		return "activity/look-alikes";
	}

	@PostMapping("/{id}/duplicate")
	String mark(@PathVariable Long id, @RequestParam(required = false) Long of, @RequestParam(required = false) Long at,
			Actor actor, RedirectAttributes redirect) {
		Activity duplicate = decidable(id, actor);
		Activity original = other(duplicate, of, actor);
		try {
			this.desk.mark(id, original.getId(), actor);
		}
		catch (DataIntegrityViolationException ex) {
			throw new RefusedException("另一項剛剛被刪除或標為重複，請回到活動頁核對");
		}
		redirect.addFlashAttribute("message", "「" + duplicate.getDescription().title() + "」已標為重複，不計入統計");
		return back(id, at, actor);
	}

	@PostMapping("/{id}/duplicate/removal")
	String unmark(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = decidable(id, actor);
		this.desk.unmark(id, actor);
		redirect.addFlashAttribute("message", "「" + activity.getDescription().title() + "」重新計入統計");
		return "redirect:/activities/" + id;
	}

	@PostMapping("/{id}/distinctions")
	String distinguish(@PathVariable Long id, @RequestParam(required = false) Long other,
			@RequestParam(required = false) Long at, Actor actor, RedirectAttributes redirect) {
		Activity activity = decidable(id, actor);
		this.desk.distinguish(id, other(activity, other, actor).getId(), actor);
		redirect.addFlashAttribute("message", "已記下：這兩項不是同一活動，各自計入");
		return back(id, at, actor);
	}

	@PostMapping("/{id}/distinctions/removal")
	String compareAgain(@PathVariable Long id, @RequestParam(required = false) Long other, Actor actor) {
		Activity activity = decidable(id, actor);
		if (other == null || this.desk.distinctions(id).stream().noneMatch((told) -> told.other().id().equals(other))) {
			throw new RefusedException("這兩項沒有核對過的記錄");
		}
		this.desk.compareAgain(activity.getId(), other, actor);
		return "redirect:/activities/" + id;
	}

	/** Where the person was: at the other record, at the list (0), else at the record. */
	private String back(Long id, Long at, Actor actor) {
		if (at != null && at == 0 && this.policy.oversees(actor, this.pages.openEdition().getId())) {
			return "redirect:/activities/look-alikes";
		}
		return "redirect:/activities/" + ((at != null && at > 0) ? at : id);
	}

	private Activity decidable(Long id, Actor actor) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.policy.mayDecide(actor, activity));
		return activity;
	}

	/** A record that is pointed out as alike, or that the person sees anyway. */
	private Activity other(Activity activity, Long otherId, Actor actor) {
		if (otherId == null) {
			throw new RefusedException("請選擇另一項活動");
		}
		boolean alike = this.lookAlikes.of(activity).stream().anyMatch((card) -> card.id().equals(otherId));
		return alike ? this.pages.get(otherId) : this.access.visible(otherId, actor);
	}

}
