package cn.activityweek.participation;

import java.time.Clock;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.QrCode;
import cn.activityweek.core.SiteAddress;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The sign-in of an activity, for those who keep it.
 */
@Controller
@RequestMapping("/activities/{id}/participants/sign-in")
class SignInSheetController {

	private final ActivityAccess access;

	private final ParticipantPages pages;

	private final SignIns signIns;

	private final SiteAddress site;

	private final Clock clock;

	SignInSheetController(ActivityAccess access, ParticipantPages pages, SignIns signIns, SiteAddress site,
			Clock clock) {
		this.access = access;
		this.pages = pages;
		this.signIns = signIns;
		this.site = site;
		this.clock = clock;
	}

	@Once
	@PostMapping
	String open(@PathVariable Long id, @Valid @ModelAttribute("times") SignInTimesForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		if (!form.isInOrder()) {
			errors.rejectValue("closesAt", "participation.times");
		}
		if (errors.hasErrors()) {
			return this.pages.show(activity, 0, actor, model);
		}
		this.signIns.open(id, CollegeTime.instant(form.getOpensAt()), CollegeTime.instant(form.getClosesAt()), actor);
		redirect.addFlashAttribute("message", "簽到時間已保存");
		return here(id);
	}

	@Once
	@PostMapping("/closing")
	String close(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.access.managed(id, actor);
		boolean closed = this.signIns.close(id, actor);
		redirect.addFlashAttribute("message", closed ? "簽到已關閉" : "簽到先前已經關閉");
		return here(id);
	}

	@Once
	@PostMapping("/code")
	String renew(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.access.managed(id, actor);
		this.signIns.renew(id, actor);
		redirect.addFlashAttribute("message", "已更換簽到碼，印出的舊碼不能再用，請重新打印");
		return here(id);
	}

	/** The page to print and put up at the door. */
	@GetMapping("/sheet")
	String sheet(@PathVariable Long id, Actor actor, Model model) {
		this.access.contributable(id, actor);
		SignInSheet sheet = this.signIns.of(id).orElseThrow(() -> new NotFoundException("這個活動還沒有開放簽到"));
		SignInEvent event = this.signIns.event(id);
		String address = this.site.of("/sign-in/" + sheet.getCode());
		model.addAttribute("id", id);
		model.addAttribute("event", event);
		model.addAttribute("sheet", sheet);
		model.addAttribute("state", SignInState.of(sheet, event, this.clock.instant()));
		model.addAttribute("address", address);
		model.addAttribute("reachable", this.site.isSet());
		model.addAttribute("code", QrCode.of(address));
		return "participation/sheet";
	}

	private static String here(Long id) {
		return "redirect:/activities/" + id + "/participants";
	}

}
