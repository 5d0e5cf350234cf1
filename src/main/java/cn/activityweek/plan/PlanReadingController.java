package cn.activityweek.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.DocumentText;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Drafts;
import cn.activityweek.draft.FormFiller;
import cn.activityweek.draft.FormTicket;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.programme.IndicatorCatalogue;
import cn.activityweek.programme.IndicatorSet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A plan read from its text or document, corrected and confirmed by 教務處. Nothing is saved
 * before the confirmation, and only what the page has shown is confirmed.
 */
@Controller
@RequestMapping("/admin/plan-readings")
class PlanReadingController {

	/** How much XML a plan may unpack to, in bytes. */
	private static final long LARGEST_XML = 20L * 1024 * 1024;

	private static final String PREVIEW = "plan/preview";

	static final String DRAFTS = "plan:new:";

	private final Editions editions;

	private final PlanPreview preview;

	private final PlanReview review;

	private final PlanDesk desk;

	private final IndicatorCatalogue catalogue;

	private final Drafts drafts;

	private final FormFiller filler;

	PlanReadingController(Editions editions, PlanPreview preview, PlanReview review, PlanDesk desk,
			IndicatorCatalogue catalogue, Drafts drafts, FormFiller filler) {
		this.editions = editions;
		this.preview = preview;
		this.review = review;
		this.desk = desk;
		this.catalogue = catalogue;
		this.drafts = drafts;
		this.filler = filler;
	}

	@ModelAttribute("sets")
	List<IndicatorSet> sets() {
		return this.catalogue.modules();
	}

	@GetMapping("/new")
	String paste(Model model) {
		model.addAttribute("source", new PlanTextForm());
		return "plan/read";
	}

	@PostMapping
	String read(@ModelAttribute("source") PlanTextForm source, @RequestParam(required = false) MultipartFile file,
			Model model) throws IOException {
		String text = source.getText();
		if (file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()) {
			try (InputStream content = file.getInputStream()) {
				text = DocumentText.of(content, LARGEST_XML);
			}
			catch (RefusedException ex) {
				return again(List.of(ex.getMessage()), model);
			}
		}
		PlanReading reading = this.preview.read(text);
		if (!reading.usable()) {
			return again(reading.missing(), model);
		}
		model.addAttribute("form", this.preview.form(reading, text));
		model.addAttribute(FormTicket.KEY, DRAFTS + UUID.randomUUID());
		return PREVIEW;
	}

	private static String again(List<String> problems, Model model) {
		model.addAttribute("problems", problems);
		return "plan/read";
	}

	/**
	 * A preview that was left before it was confirmed.
	 */
	@GetMapping("/confirmations")
	String goOn(@RequestParam(Drafts.PARAMETER) String formKey, Model model, Actor actor) {
		Map<String, List<String>> typed = this.drafts.get(actor.accountId(), formKey).fields();
		BindingResult form = this.filler.fill(PlanForm.class, typed);
		((PlanForm) form.getTarget()).setReviewed("");
		model.addAttribute(FormFiller.FORM, form.getTarget());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FormFiller.FORM, form);
		model.addAttribute(FormTicket.KEY, formKey);
		return PREVIEW;
	}

	@Once
	@PostMapping("/confirmations")
	String confirm(@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Model model, Actor actor,
			RedirectAttributes flash) {
		form.check(errors);
		if (form.getYear() != null
				&& this.editions.ofYear(form.getYear()).filter((same) -> !same.isOpen()).isPresent()) {
			errors.rejectValue("year", "plan.year-ended");
		}
		if (errors.hasErrors()) {
			form.setReviewed("");
			return PREVIEW;
		}
		PlanDraft draft = form.draft();
		List<String> lines = this.review.lines(draft, form.isKeepColleges(), form.isMakeCurrent());
		String fingerprint = Integer.toHexString(lines.hashCode());
		if (!fingerprint.equals(form.getReviewed())) {
			form.setReviewed(fingerprint);
			model.addAttribute("lines", lines);
			return PREVIEW;
		}
		Edition edition = this.desk.confirm(draft, form.isKeepColleges(), form.isMakeCurrent(), actor);
		flash.addFlashAttribute("message", "已按方案" + (edition.isCurrent() ? "開啟 " : "保存 ") + edition.getYear() + " 年度");
		return "redirect:/admin/editions/" + edition.getId();
	}

	/** A form with more rows than any page makes. */
	@ExceptionHandler(InvalidPropertyException.class)
	void refuse(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

}
