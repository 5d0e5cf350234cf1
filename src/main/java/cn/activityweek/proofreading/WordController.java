package cn.activityweek.proofreading;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
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
 * The list of words that are often written wrong, for 宣傳統戰部.
 */
@Controller
@RequestMapping("/posts/words")
class WordController {

	private static final String LIST = "redirect:/posts/words";

	private static final String FORM = "proofreading/word";

	private static final int PAGE = 50;

	private final ConfusedWordRepository words;

	private final WordDesk desk;

	private final Conflicts conflicts;

	WordController(ConfusedWordRepository words, WordDesk desk, Conflicts conflicts) {
		this.words = words;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("words", this.words.findPage(PageRequest.of(Math.max(0, page), PAGE)));
		return "proofreading/words";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", new ConfusedWordForm());
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") ConfusedWordForm form, BindingResult errors, Actor actor,
			RedirectAttributes flash) {
		check(form, null, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		this.desk.add(form, actor);
		flash.addFlashAttribute("message", "已加入「" + form.getCorrect() + "」");
		return LIST;
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long id, Model model) {
		model.addAttribute("word", this.desk.get(id));
		model.addAttribute("form", ConfusedWordForm.of(this.desk.get(id)));
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") ConfusedWordForm form, BindingResult errors,
			Model model, Actor actor, RedirectAttributes flash) {
		model.addAttribute("word", this.desk.get(id));
		check(form, id, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			this.desk.edit(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			String address = "/posts/words/" + id;
			return this.conflicts.page(new Conflict<>(form, ConfusedWordForm.of(this.desk.get(id)),
					ConfusedWordForm::labelled, ConfusedWordForm.properties(), address, address, "confused-word", id),
					model);
		}
		flash.addFlashAttribute("message", "已保存「" + form.getCorrect() + "」");
		return LIST;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		ConfusedWord word = this.desk.get(id);
		this.desk.remove(id, actor);
		flash.addFlashAttribute("message", "已刪去「" + word.getCorrect() + "」");
		return LIST;
	}

	private void check(ConfusedWordForm form, Long id, BindingResult errors) {
		form.check(errors);
		if (!errors.hasFieldErrors("correct") && this.desk.isTaken(form.getCorrect(), id)) {
			errors.rejectValue("correct", "proofreading.correct-taken");
		}
	}

}
