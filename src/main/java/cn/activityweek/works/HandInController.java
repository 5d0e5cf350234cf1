package cn.activityweek.works;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.SenderUploads;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
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

/**
 * The page behind a 美拍收集碼, on the phones of students and staff without an account.
 */
@Controller
@RequestMapping("/works/new/{code}")
class HandInController {

	private final HandIns handIns;

	private final HandInPages pages;

	private final SenderUploads uploads;

	private final CurrentActor actor;

	HandInController(HandIns handIns, HandInPages pages, SenderUploads uploads, CurrentActor actor) {
		this.handIns = handIns;
		this.pages = pages;
		this.uploads = uploads;
		this.actor = actor;
	}

	@GetMapping
	String show(@PathVariable String code, Model model, HttpServletResponse response) {
		Optional<WorkCode> open = this.handIns.open(code, actor());
		if (open.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "works/closed";
		}
		model.addAttribute("form", HandInForm.blank());
		return this.pages.form(open.get(), null, actor(), model);
	}

	/**
	 * With the file in the form where there is no script, else with what was uploaded.
	 */
	@PostMapping
	String handIn(@PathVariable String code, @Valid @ModelAttribute("form") HandInForm form, BindingResult errors,
			@RequestParam(required = false) MultipartFile file, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		WorkCode known = this.handIns.known(code);
		form.requirePage();
		SenderUploads.Sender sender = this.handIns.sender(known, form.getVisitor(), request.getRemoteAddr());
		if (!this.handIns.takes(known, actor())) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.reject("works.closed", "投稿已經截止，這一件沒有收到。請聯繫學院或宣傳統戰部，您填的還在下面");
			return this.pages.form(known, null, actor(), model);
		}
		StoredFile stored = stored(sender, form, file, errors);
		Map<Long, String> offices = this.handIns.offices(known);
		form.check(offices.keySet(), errors);
		if (errors.hasErrors()) {
			return this.pages.form(known, stored, actor(), model);
		}
		try {
			return "redirect:/works/receipts/" + this.handIns.handIn(known, form, stored, actor()).getToken();
		}
		catch (RefusedException ex) {
			refuse(form, errors, ex);
			return this.pages.form(known, null, actor(), model);
		}
	}

	/** A file chosen anew takes the place of one that was sent before. */
	private StoredFile stored(SenderUploads.Sender sender, HandInForm form, MultipartFile file, BindingResult errors) {
		try {
			if (file != null && !file.isEmpty()) {
				form.setUpload(send(sender, file).toString());
			}
			return form.uploadId().map((upload) -> this.handIns.file(sender, upload)).orElse(null);
		}
		catch (NotFoundException ex) {
			form.setUpload("");
			errors.rejectValue("upload", "works.gone", "文件已經不在了，請重新選擇");
		}
		catch (RefusedException ex) {
			refuse(form, errors, ex);
		}
		return null;
	}

	private static void refuse(HandInForm form, BindingResult errors, RefusedException reason) {
		form.setUpload("");
		errors.rejectValue("upload", "works.refused", reason.getMessage());
	}

	private UUID send(SenderUploads.Sender sender, MultipartFile file) {
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		Upload upload = this.uploads.begin(sender, name, file.getSize());
		try (InputStream content = file.getInputStream()) {
			long before = -1;
			while (!upload.isComplete() && upload.received() > before) {
				before = upload.received();
				upload = this.uploads.append(sender, upload.id(), before, content);
			}
			return upload.id();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Actor actor() {
		return this.actor.get().orElse(null);
	}

}
