package cn.activityweek.works;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 美拍收集碼: kept by 宣傳統戰部, shown to the colleges whose they are.
 */
@Controller
@RequestMapping("/publicity/works/codes")
class WorkCodeController {

	private static final String BACK = "redirect:/publicity/works/codes";

	private final WorkCodeDesk desk;

	private final WorkPolicy policy;

	private final Editions editions;

	private final Clock clock;

	WorkCodeController(WorkCodeDesk desk, WorkPolicy policy, Editions editions, Clock clock) {
		this.desk = desk;
		this.policy = policy;
		this.editions = editions;
		this.clock = clock;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		Edition edition = this.editions.shown(null);
		model.addAttribute("codes", WorkCodeForm.until(this.desk.proposed(edition)));
		return page(edition, actor, model);
	}

	private String page(Edition edition, Actor actor, Model model) {
		model.addAttribute("lines", this.desk.lines(edition, actor));
		model.addAttribute("mayRun", this.policy.mayRun(actor));
		return "works/codes";
	}

	/** All of them, or one: what is open already stays the same code. */
	@Once
	@PostMapping
	String open(@RequestParam(required = false) Long departmentId, @RequestParam(defaultValue = "false") boolean staff,
			@Valid @ModelAttribute("codes") WorkCodeForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes redirect) {
		this.policy.requireRun(actor);
		Edition edition = this.editions.shown(null);
		if (!errors.hasErrors() && !CollegeTime.instant(form.getUntil()).isAfter(this.clock.instant())) {
			errors.rejectValue("until", "works.until-past");
		}
		if (errors.hasErrors()) {
			return page(edition, actor, model);
		}
		int opened = this.desk.open(edition, departmentId, staff, CollegeTime.instant(form.getUntil()), actor);
		redirect.addFlashAttribute("message",
				opened + " 個收集碼開放到 " + CollegeTime.format(CollegeTime.instant(form.getUntil())));
		return BACK;
	}

	@Once
	@PostMapping("/{id}/renewal")
	String renew(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.policy.requireRun(actor);
		this.desk.renew(id, actor);
		redirect.addFlashAttribute("message", "已換成新碼，舊碼和打印出來的紙失效");
		return BACK;
	}

	@PostMapping("/{id}/closure")
	String close(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.policy.requireRun(actor);
		this.desk.close(id, actor);
		redirect.addFlashAttribute("message", "收集碼已關閉，不再收作品");
		return BACK;
	}

	/** On paper, a page for each code that is open, or for one. */
	@GetMapping("/sheet")
	String sheet(@RequestParam(required = false) Long id, Actor actor, Model model) {
		Edition edition = this.editions.shown(null);
		List<WorkCodeLine> open = this.desk.lines(edition, actor)
			.stream()
			.filter((line) -> line.open() && (id == null || line.code().getId().equals(id)))
			.toList();
		if (open.isEmpty()) {
			throw new RefusedException("沒有開放的收集碼可以打印，請先開放");
		}
		model.addAttribute("lines", open);
		return "works/code-sheet";
	}

}
