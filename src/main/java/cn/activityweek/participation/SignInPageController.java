package cn.activityweek.participation;

import java.time.Clock;
import java.util.UUID;

import cn.activityweek.core.PersonNumber;
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

/**
 * The page behind the QR code, for whoever holds a phone to it. It tells nothing about
 * anybody, and needs neither an account nor a session.
 */
@Controller
@RequestMapping("/sign-in/{code}")
class SignInPageController {

	private static final String PAGE = "participation/sign-in";

	private final SignIns signIns;

	private final SignInPace pace;

	private final Retention retention;

	private final ParticipationProperties properties;

	private final Clock clock;

	SignInPageController(SignIns signIns, SignInPace pace, Retention retention, ParticipationProperties properties,
			Clock clock) {
		this.signIns = signIns;
		this.pace = pace;
		this.retention = retention;
		this.properties = properties;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String code, @RequestParam(defaultValue = "false") boolean recorded, Model model) {
		SignInSheet sheet = this.signIns.get(code);
		SignInForm form = new SignInForm();
		form.setRequestKey(UUID.randomUUID().toString());
		model.addAttribute("form", form);
		model.addAttribute("recorded", recorded);
		return page(sheet, model);
	}

	private String page(SignInSheet sheet, Model model) {
		SignInEvent event = this.signIns.event(sheet.getActivityId());
		model.addAttribute("sheet", sheet);
		model.addAttribute("event", event);
		model.addAttribute("state", SignInState.of(sheet, event, this.clock.instant()));
		model.addAttribute("kinds", PersonKind.values());
		model.addAttribute("guestKinds", GuestKind.values());
		model.addAttribute("retentionDays", this.properties.retentionDays());
		model.addAttribute("keptUntil", this.retention.keptUntil(event.weekEndsOn()));
		return PAGE;
	}

	@PostMapping
	String sign(@PathVariable String code, @Valid @ModelAttribute("form") SignInForm form, BindingResult errors,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		SignInSheet sheet = this.signIns.get(code);
		SignInEvent event = this.signIns.event(sheet.getActivityId());
		if (SignInState.of(sheet, event, this.clock.instant()) != SignInState.OPEN) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(sheet, model);
		}
		if (!this.pace.allows(code, request.getRemoteAddr())) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			model.addAttribute("tooFast", true);
			return page(sheet, model);
		}
		form.check(errors);
		if (errors.hasErrors()) {
			return page(sheet, model);
		}
		if (form.isGuest()) {
			this.signIns.sign(sheet, form.getGuestKind(), form.getOrganisation().strip(), form.key());
		}
		else {
			this.signIns.sign(sheet, form.getKind(), PersonNumber.fold(form.getNumber()));
		}
		return "redirect:/sign-in/" + code + "?recorded=true";
	}

}
