package cn.activityweek.album;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaSender;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
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

	private final AlbumRepository albums;

	private final Galleries galleries;

	private final ConsentDesk desk;

	private final MediaStore media;

	private final MediaSender sender;

	private final Clock clock;

	ConsentController(ActivityAccess access, AlbumRepository albums, Galleries galleries, ConsentDesk desk,
			MediaStore media, MediaSender sender, Clock clock) {
		this.access = access;
		this.albums = albums;
		this.galleries = galleries;
		this.desk = desk;
		this.media = media;
		this.sender = sender;
		this.clock = clock;
	}

	@GetMapping("/activities/{id}/consent")
	String show(@PathVariable Long id, Actor actor, Model model) {
		Activity activity = this.access.contributable(id, actor);
		model.addAttribute("form", ConsentForm.of(this.galleries.publication(activity).consent()));
		return page(activity, model);
	}

	private String page(Activity activity, Model model) {
		Album album = this.albums.findByActivityId(activity.getId()).orElse(null);
		model.addAttribute("activity", activity);
		model.addAttribute("publication", this.galleries.publication(activity));
		model.addAttribute("version", (album != null) ? album.getVersion() : 0);
		model.addAttribute("today", CollegeTime.date(this.clock.instant()));
		return "album/consent";
	}

	@PostMapping("/activities/{id}/minors")
	String sayMinors(@PathVariable Long id, @RequestParam(defaultValue = "true") boolean minors, Actor actor,
			RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		this.desk.sayMinors(activity, minors, actor);
		redirect.addFlashAttribute("message", minors ? "已標記：照片中有未成年人" : "已標記：照片中沒有未成年人");
		return "redirect:/activities/" + id + "/consent";
	}

	@PostMapping("/activities/{id}/consent")
	String consent(@PathVariable Long id, @Valid @ModelAttribute("form") ConsentForm form, BindingResult errors,
			@RequestParam(defaultValue = "-1") int version, @RequestParam(required = false) MultipartFile scan,
			Actor actor, Model model, RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		if (form.getGivenOn() != null && form.getGivenOn().isAfter(CollegeTime.date(this.clock.instant()))) {
			errors.rejectValue("givenOn", "album.consent-ahead");
		}
		Long fileId = errors.hasErrors() ? null : store(activity, scan, errors);
		if (errors.hasErrors()) {
			return page(activity, model);
		}
		try {
			this.desk.consent(activity, form, fileId, version, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("conflict", true);
			return page(activity, model);
		}
		redirect.addFlashAttribute("message", "已登記「" + form.getSchool() + "」的同意");
		return "redirect:/activities/" + id + "/photos";
	}

	private Long store(Activity activity, MultipartFile scan, BindingResult errors) {
		if (scan == null || scan.isEmpty()) {
			return null;
		}
		try (InputStream content = scan.getInputStream()) {
			return this.media.store(content, Additions.nameOf(scan), activity.getDepartmentId(), Purpose.ACTIVITY)
				.file()
				.getId();
		}
		catch (RefusedException ex) {
			errors.reject("", ex.getMessage());
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@PostMapping("/activities/{id}/consent/withdrawal")
	String withdraw(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		this.desk.withdraw(activity, actor);
		redirect.addFlashAttribute("message", "已撤回，照片暫不能發布");
		return "redirect:/activities/" + id + "/consent";
	}

	@GetMapping("/activities/{id}/consent/document")
	void document(@PathVariable Long id, Actor actor, HttpServletRequest request, HttpServletResponse response) {
		Activity activity = this.access.contributable(id, actor);
		Consent consent = this.galleries.publication(activity).consent();
		if (consent == null || consent.fileId() == null) {
			throw new NotFoundException("沒有同意書的掃描件");
		}
		StoredFile file = this.media.get(consent.fileId());
		this.sender.send(file, PhotoSize.ORIGINAL.getVariant(), PhotoSize.ORIGINAL.saveAs(file), request, response);
	}

}
