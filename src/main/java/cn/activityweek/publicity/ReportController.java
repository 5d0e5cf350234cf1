package cn.activityweek.publicity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A media report: entered by the department it is about, or by 宣傳統戰部 for all.
 */
@Controller
@RequestMapping("/publicity/reports")
class ReportController {

	private static final String FORM = "publicity/report";

	private static final String LIST = "redirect:/publicity/reports";

	private final PublicityPolicy policy;

	private final ReportDesk desk;

	private final OutletDesk outlets;

	private final ReportLines lines;

	private final ReportPage page;

	private final ActivityChoice activities;

	private final PublicityFiles files;

	private final Conflicts conflicts;

	private final Clock clock;

	ReportController(PublicityPolicy policy, ReportDesk desk, OutletDesk outlets, ReportLines lines, ReportPage page,
			ActivityChoice activities, PublicityFiles files, Conflicts conflicts, Clock clock) {
		this.policy = policy;
		this.desk = desk;
		this.outlets = outlets;
		this.lines = lines;
		this.page = page;
		this.activities = activities;
		this.files = files;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) Long activity, Actor actor, Model model) {
		Long edition = this.policy.current().getId();
		Map<Long, String> departments = this.policy.writing(actor, edition);
		this.policy.require(!departments.isEmpty());
		ReportForm form = new ReportForm();
		form.setDepartmentId(departments.size() == 1 ? departments.keySet().iterator().next() : null);
		form.setPublishedOn(CollegeTime.date(this.clock.instant()));
		if (activity != null) {
			this.activities.require(List.of(activity), edition, actor, List.of());
			form.setActivityId(activity);
		}
		model.addAttribute("form", form);
		this.page.fill(null, edition, actor, model);
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors,
			@RequestParam(required = false) List<MultipartFile> files, Actor actor, Model model,
			RedirectAttributes flash) {
		Long edition = this.policy.current().getId();
		check(form, errors, edition, actor, List.of());
		MediaReport report = errors.hasErrors() ? null : saved(() -> this.desk.add(edition, form, actor), errors);
		if (report == null) {
			this.page.fill(null, edition, actor, model);
			return FORM;
		}
		tell(this.files.add(target(report), files, actor), flash);
		flash.addFlashAttribute("message", "已登記「" + report.getTitle() + "」");
		return LIST;
	}

	@GetMapping("/{id}")
	String show(@PathVariable Long id, Actor actor, Model model) {
		MediaReport report = visible(id, actor);
		model.addAttribute("form", ReportForm.of(report));
		this.page.fill(report, report.getEditionId(), actor, model);
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") ReportForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		MediaReport report = visible(id, actor);
		this.policy.requireWriter(actor, report.getDepartmentId(), report.getEditionId());
		check(form, errors, report.getEditionId(), actor, report.getActivityIds());
		try {
			if (!errors.hasErrors() && saved(() -> {
				this.desk.edit(id, form, actor);
				return form;
			}, errors) != null) {
				flash.addFlashAttribute("message", "已保存「" + form.getTitle() + "」");
				return LIST;
			}
		}
		catch (OptimisticLockingFailureException ex) {
			String address = "/publicity/reports/" + id;
			return this.conflicts.page(new Conflict<>(form, ReportForm.of(visible(id, actor)), ReportWording::of,
					ReportWording.properties(), address, address, ReportDesk.SUBJECT, id), model);
		}
		this.page.fill(report, report.getEditionId(), actor, model);
		return FORM;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		MediaReport report = visible(id, actor);
		this.policy.requireWriter(actor, report.getDepartmentId(), report.getEditionId());
		this.desk.remove(id, actor);
		flash.addFlashAttribute("message", "已移除「" + report.getTitle() + "」");
		return LIST;
	}

	private MediaReport visible(Long id, Actor actor) {
		MediaReport report = this.desk.get(id);
		this.policy.require(this.lines.maySee(report, actor));
		return report;
	}

	private void check(ReportForm form, BindingResult errors, Long edition, Actor actor, List<Long> chosen) {
		if (form.getDepartmentId() != null) {
			this.policy.require(this.policy.writing(actor, edition).containsKey(form.getDepartmentId()));
		}
		if (form.getPublishedOn() != null && form.getPublishedOn().isAfter(CollegeTime.date(this.clock.instant()))) {
			errors.rejectValue("publishedOn", "publicity.ahead");
		}
		if (!form.getOutlet().isEmpty() && this.outlets.called(form.getOutlet()).isEmpty()
				&& (form.getLevel() == null || form.getMedium() == null)) {
			errors.rejectValue("outlet", "publicity.outlet-unknown");
		}
		this.activities.require(form.activityIds(), edition, actor, chosen);
	}

	/** What is refused stands above the form, with all that was typed. */
	private static <T> T saved(Supplier<T> save, BindingResult errors) {
		try {
			return save.get();
		}
		catch (RefusedException ex) {
			errors.reject("publicity.refused", ex.getMessage());
			return null;
		}
	}

	private static PublicityFiles.Target target(MediaReport report) {
		return new PublicityFiles.Target(FileOwner.REPORTS, report.getId(), report.getDepartmentId(),
				ReportDesk.SUBJECT);
	}

	private static void tell(List<String> refused, RedirectAttributes flash) {
		if (!refused.isEmpty()) {
			flash.addFlashAttribute("warning", "有文件沒有收下。" + String.join("；", refused));
		}
	}

}
