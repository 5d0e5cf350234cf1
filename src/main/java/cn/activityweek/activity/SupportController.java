package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 協調保障: what supporting departments are asked for and what they have seen to. A
 * department finds what is asked of it and what it has asked; who sees all, everything.
 */
@Controller
@RequestMapping("/support")
class SupportController {

	private final ActivityPages pages;

	private final SupportBoard board;

	private final SupportDesk desk;

	SupportController(ActivityPages pages, SupportBoard board, SupportDesk desk) {
		this.pages = pages;
		this.board = board;
		this.desk = desk;
	}

	@GetMapping
	String board(@RequestParam(required = false) Long department, @RequestParam(defaultValue = "false") boolean past,
			Actor actor, Model model) {
		Edition edition = this.pages.openEdition();
		Map<Long, String> supporting = new LinkedHashMap<>(this.pages.supporting(edition.getId()));
		Set<Long> own = actor.departments()
			.stream()
			.filter((id) -> actor.mayIn(Right.LOG_ACTIVITIES, id))
			.collect(Collectors.toSet());
		if (department != null && !supporting.containsKey(department)) {
			throw new NotFoundException("沒有這個協調保障部門");
		}
		boolean all = actor.may(Right.SEE_ALL);
		model.addAttribute("shown", edition);
		model.addAttribute("supporting", supporting);
		model.addAttribute("department", department);
		model.addAttribute("past", past);
		model.addAttribute("all", all);
		model.addAttribute("own", own);
		model.addAttribute("supports", own.stream().anyMatch(supporting::containsKey));
		model.addAttribute("days",
				this.board.days(new SupportBoard.Scope(edition.getId(), all, own, department, past)));
		return "activity/support";
	}

	@PostMapping("/{id}/confirmation")
	String confirm(@PathVariable Long id, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "false") boolean desk, Actor actor, RedirectAttributes redirect) {
		this.desk.confirm(id, seen, actor);
		redirect.addFlashAttribute("message", "已落實，提出的部門會在活動頁上看到");
		return desk ? "redirect:/desk" : "redirect:/support";
	}

	@PostMapping("/{id}/confirmation/removal")
	String withdraw(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.desk.withdraw(id, actor);
		redirect.addFlashAttribute("message", "已撤回「已落實」");
		return "redirect:/support";
	}

}
