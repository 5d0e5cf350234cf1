package cn.activityweek.publicity;

import java.time.Clock;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Once;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
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
 * 學校新媒體 and 其他渠道補計: read by who sees all, written by 宣傳統戰部 alone.
 */
@Controller
@RequestMapping("/publicity/own-media")
class OwnMediaController {

	private static final String FORM = "publicity/own-media-item";

	private static final String SUPPLEMENT = "publicity/supplement";

	private static final String LIST = "redirect:/publicity/own-media";

	private final PublicityPolicy policy;

	private final Editions editions;

	private final OwnMediaDesk desk;

	private final PublicityFigures figures;

	private final Conflicts conflicts;

	private final Clock clock;

	OwnMediaController(PublicityPolicy policy, Editions editions, OwnMediaDesk desk, PublicityFigures figures,
			Conflicts conflicts, Clock clock) {
		this.policy = policy;
		this.editions = editions;
		this.desk = desk;
		this.figures = figures;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "0") int page, Actor actor,
			Model model) {
		this.policy.require(this.policy.seesAll(actor));
		Edition edition = this.editions.shown(year);
		model.addAttribute("shown", edition);
		model.addAttribute("items", this.desk.page(edition.getId(), page));
		model.addAttribute("supplements", this.desk.supplements(edition.getId()));
		model.addAttribute("figures", this.figures.collected(edition.getId(), null));
		model.addAttribute("extra", this.figures.supplements(edition.getId()));
		model.addAttribute("runs", this.policy.runs(actor) && edition.isCurrent());
		model.addAttribute("listUrl", ReportListController.url("/publicity/own-media", edition, Map.of()));
		return "publicity/own-media";
	}

	@GetMapping("/new")
	String blank(Actor actor, Model model) {
		writable(actor);
		OwnMediaForm form = new OwnMediaForm();
		form.setPublishedOn(CollegeTime.date(this.clock.instant()));
		model.addAttribute("form", form);
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") OwnMediaForm form, BindingResult errors, Actor actor,
			RedirectAttributes flash) {
		Long edition = writable(actor);
		check(form, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		this.desk.add(edition, form, actor);
		flash.addFlashAttribute("message", "已登記「" + form.getTitle() + "」");
		return LIST;
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long id, Actor actor, Model model) {
		OwnMediaItem item = item(id, actor);
		model.addAttribute("item", item);
		model.addAttribute("form", OwnMediaForm.of(item));
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") OwnMediaForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		model.addAttribute("item", item(id, actor));
		check(form, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			this.desk.edit(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			String address = "/publicity/own-media/" + id;
			return this.conflicts.page(new Conflict<>(form, OwnMediaForm.of(item(id, actor)), OwnMediaForm::labelled,
					OwnMediaForm.properties(), address, address, OwnMediaDesk.SUBJECT, id), model);
		}
		flash.addFlashAttribute("message", "已保存「" + form.getTitle() + "」");
		return LIST;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		OwnMediaItem item = item(id, actor);
		this.desk.remove(id, actor);
		flash.addFlashAttribute("message", "已移除「" + item.getTitle() + "」");
		return LIST;
	}

	@GetMapping("/supplements/new")
	String blankSupplement(Actor actor, Model model) {
		writable(actor);
		model.addAttribute("form", new SupplementForm());
		model.addAttribute("kinds", SupplementKind.values());
		return SUPPLEMENT;
	}

	@Once
	@PostMapping("/supplements")
	String supplement(@Valid @ModelAttribute("form") SupplementForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes flash) {
		Long edition = writable(actor);
		if (errors.hasErrors()) {
			model.addAttribute("kinds", SupplementKind.values());
			return SUPPLEMENT;
		}
		this.desk.add(edition, form, actor);
		flash.addFlashAttribute("message", "已補計");
		return LIST;
	}

	@PostMapping("/supplements/{supplement}/removal")
	String removeSupplement(@PathVariable Long supplement, Actor actor, RedirectAttributes flash) {
		this.policy.requireDesk(actor, this.desk.supplement(supplement).getEditionId());
		this.desk.removeSupplement(supplement, actor);
		flash.addFlashAttribute("message", "已移除這筆補計");
		return LIST;
	}

	private Long writable(Actor actor) {
		Long edition = this.policy.current().getId();
		this.policy.requireDesk(actor, edition);
		return edition;
	}

	private OwnMediaItem item(Long id, Actor actor) {
		OwnMediaItem item = this.desk.get(id);
		this.policy.requireDesk(actor, item.getEditionId());
		return item;
	}

	private void check(OwnMediaForm form, BindingResult errors) {
		if (form.getPublishedOn() != null && form.getPublishedOn().isAfter(CollegeTime.date(this.clock.instant()))) {
			errors.rejectValue("publishedOn", "publicity.ahead");
		}
	}

}
