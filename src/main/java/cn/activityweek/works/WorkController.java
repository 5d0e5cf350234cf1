package cn.activityweek.works;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.WholeNumber;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.media.MediaSender;
import cn.activityweek.media.Variant;
import cn.activityweek.publicity.Outlets;
import cn.activityweek.publicity.Outlets.Outlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * One work at the desk.
 */
@Controller
@RequestMapping("/publicity/works/{id}")
class WorkController {

	private final WorkLines lines;

	private final WorkDesk desk;

	private final Outlets outlets;

	private final WorkPolicy policy;

	private final Conflicts conflicts;

	private final MediaSender sender;

	private final CurrentScript script;

	private final Clock clock;

	WorkController(WorkLines lines, WorkDesk desk, Outlets outlets, WorkPolicy policy, Conflicts conflicts,
			MediaSender sender, CurrentScript script, Clock clock) {
		this.lines = lines;
		this.desk = desk;
		this.outlets = outlets;
		this.policy = policy;
		this.conflicts = conflicts;
		this.sender = sender;
		this.script = script;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable Long id, Actor actor, Model model) {
		model.addAttribute("form", OutletForm.on(today()));
		return page(this.lines.visible(id, actor), actor, model);
	}

	private String page(Work work, Actor actor, Model model) {
		model.addAttribute("line", this.lines.of(work, actor));
		model.addAttribute("original", work.isChanged() ? work.getOriginal() : null);
		boolean runs = this.policy.mayRun(actor);
		model.addAttribute("mayRun", runs);
		model.addAttribute("media", runs ? this.outlets.outside() : List.of());
		return "works/show";
	}

	@GetMapping("/edit")
	String edit(@PathVariable Long id, Actor actor, Model model) {
		Work work = run(id, actor);
		model.addAttribute("form", WorkForm.of(work));
		return form(work, actor, model);
	}

	private String form(Work work, Actor actor, Model model) {
		model.addAttribute("line", this.lines.of(work, actor));
		model.addAttribute("themes", WorkTheme.values());
		return "works/edit";
	}

	@PostMapping
	String describe(@PathVariable Long id, @Valid @ModelAttribute("form") WorkForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		Work work = run(id, actor);
		if (errors.hasErrors()) {
			return form(work, actor, model);
		}
		try {
			this.desk.describe(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			String address = "/publicity/works/" + id;
			return this.conflicts.page(new Conflict<>(form, WorkForm.of(run(id, actor)), WorkForm::wording,
					WorkForm.properties(), address, address, HandIns.SUBJECT, id), model);
		}
		redirect.addFlashAttribute("message", "已保存「" + form.getTitle() + "」");
		return back(id);
	}

	@Once
	@PostMapping("/outlets")
	String send(@PathVariable Long id, @Valid @ModelAttribute("form") OutletForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		Work work = run(id, actor);
		Outlet medium = this.outlets.called(form.getOutlet()).orElse(null);
		form.check(medium, today(), errors);
		if (errors.hasErrors()) {
			return page(work, actor, model);
		}
		this.desk.send(id, medium, form, actor);
		redirect.addFlashAttribute("message", "已登記推送：" + medium.name());
		return back(id);
	}

	@PostMapping("/outlets/{outlet}/removal")
	String unsend(@PathVariable Long id, @PathVariable Long outlet, Actor actor, RedirectAttributes redirect) {
		run(id, actor);
		this.desk.unsend(id, outlet, actor);
		redirect.addFlashAttribute("message", "已刪去這條推送登記");
		return back(id);
	}

	@PostMapping("/plays")
	String recordPlays(@PathVariable Long id, @RequestParam(defaultValue = "") String plays, Actor actor, Model model,
			RedirectAttributes redirect) {
		Work work = run(id, actor);
		OptionalLong number = plays.isBlank() ? OptionalLong.empty() : WholeNumber.read(plays);
		if (!plays.isBlank() && (number.isEmpty() || number.getAsLong() < 0)) {
			model.addAttribute("form", OutletForm.on(today()));
			model.addAttribute("typedPlays", plays);
			return page(work, actor, model);
		}
		this.desk.recordPlays(id, number.isPresent() ? number.getAsLong() : null, actor);
		redirect.addFlashAttribute("message", "已保存累計播放或閱讀");
		return back(id);
	}

	/** As it was sent, under the name that such works have. */
	@GetMapping("/original")
	void original(@PathVariable Long id, Actor actor, HttpServletRequest request, HttpServletResponse response) {
		WorkLine line = this.lines.of(run(id, actor), actor);
		if (line.file() == null) {
			throw new NotFoundException("作者已經撤回，文件已刪除");
		}
		this.sender.send(line.file(), Variant.ORIGINAL, this.script.get().write(WorkNames.file(line)), request,
				response);
	}

	private Work run(Long id, Actor actor) {
		this.policy.requireRun(actor);
		return this.lines.visible(id, actor);
	}

	private LocalDate today() {
		return CollegeTime.date(this.clock.instant());
	}

	private static String back(Long id) {
		return "redirect:/publicity/works/" + id;
	}

}
