package cn.activityweek.album;

import java.time.Clock;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.media.MediaSender;
import cn.activityweek.media.StoredFile;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Minors in the photos of an activity, and their school's consent.
 */
@Controller
class ConsentController {

	private final ActivityAccess access;

	private final Galleries galleries;

	private final ConsentDesk desk;

	private final ConsentScans scans;

	private final Conflicts conflicts;

	private final MediaSender sender;

	private final Clock clock;

	ConsentController(ActivityAccess access, Galleries galleries, ConsentDesk desk, ConsentScans scans,
			Conflicts conflicts, MediaSender sender, Clock clock) {
		this.access = access;
		this.galleries = galleries;
		this.desk = desk;
		this.scans = scans;
		this.conflicts = conflicts;
		this.sender = sender;
		this.clock = clock;
	}

	@GetMapping("/activities/{id}/consent")
	String show(@PathVariable Long id, Actor actor, Model model) {
		Activity activity = this.access.managed(id, actor);
		model.addAttribute("form", ConsentForm.of(this.galleries.publication(activity).consent()));
		return page(activity, model);
	}

	private String page(Activity activity, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("publication", this.galleries.publication(activity));
		return "album/consent";
	}

	@PostMapping("/activities/{id}/minors")
	String sayMinors(@PathVariable Long id, @RequestParam(defaultValue = "true") boolean minors, Actor actor,
			RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		this.desk.sayMinors(activity, minors, actor);
		redirect.addFlashAttribute("message", minors ? "已標記：照片中有未成年人" : "已標記：照片中沒有未成年人");
		return "redirect:/activities/" + id + "/consent";
	}

	@Once
	@PostMapping("/activities/{id}/consent")
	String consent(@PathVariable Long id, @Valid @ModelAttribute("form") ConsentForm form, BindingResult errors,
			@RequestParam(required = false) MultipartFile scan, Actor actor, Model model, RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		if (form.getGivenOn() != null && form.getGivenOn().isAfter(CollegeTime.date(this.clock.instant()))) {
			errors.rejectValue("givenOn", "album.consent-ahead");
		}
		takeScan(activity, form, scan, errors);
		if (errors.hasErrors()) {
			return page(activity, model);
		}
		try {
			this.desk.consent(activity, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(activity, form, model);
		}
		redirect.addFlashAttribute("message", "已登記「" + form.getSchool() + "」的同意");
		return "redirect:/activities/" + id + "/photos";
	}

	/** Before anything else is decided, so that a form shown again still has its scan. */
	private void takeScan(Activity activity, ConsentForm form, MultipartFile scan, BindingResult errors) {
		if (form.getScanId() != null && !this.scans.isOf(activity, form.getScanId())) {
			form.setScanId(null);
			errors.reject("album.scan-gone");
		}
		if (scan != null && !scan.isEmpty()) {
			try {
				form.setScanId(this.scans.store(activity, scan));
			}
			catch (RefusedException ex) {
				errors.reject("", ex.getMessage());
			}
		}
	}

	private String conflict(Activity activity, ConsentForm form, Model model) {
		ConsentForm saved = ConsentForm.of(this.galleries.publication(activity).consent());
		String address = "/activities/" + activity.getId() + "/consent";
		return this.conflicts
			.page(new Conflict<>(form, saved, (state) -> state.wording((fileId) -> this.scans.name(activity, fileId)),
					ConsentForm.properties(), address, address, "activity", activity.getId()), model);
	}

	@PostMapping("/activities/{id}/consent/withdrawal")
	String withdraw(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		boolean withdrawn = this.desk.withdraw(activity, actor);
		redirect.addFlashAttribute("message", withdrawn ? "已撤回，照片暫不能發布" : "沒有登記同意，或者已經撤回");
		return "redirect:/activities/" + id + "/consent";
	}

	@GetMapping("/activities/{id}/consent/document")
	void document(@PathVariable Long id, Actor actor, HttpServletRequest request, HttpServletResponse response) {
		Activity activity = this.access.managed(id, actor);
		Consent consent = this.galleries.publication(activity).consent();
		if (consent == null || consent.fileId() == null) {
			throw new NotFoundException("沒有同意書的掃描件");
		}
		StoredFile file = this.scans.get(consent.fileId());
		this.sender.send(file, PhotoSize.ORIGINAL.getVariant(), PhotoSize.ORIGINAL.saveAs(file), request, response);
	}

}
