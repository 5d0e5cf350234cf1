package cn.activityweek.user;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.Once;
import jakarta.validation.Valid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Everything about getting in: sign-in, the first administrator, invitations, one's own
 * password.
 */
@Controller
class SignInController {

	private final AccountDesk desk;

	private final AccountLinks links;

	private final CurrentActor currentActor;

	private final ObjectProvider<DemoAccounts> demoAccounts;

	SignInController(AccountDesk desk, AccountLinks links, CurrentActor currentActor,
			ObjectProvider<DemoAccounts> demoAccounts) {
		this.desk = desk;
		this.links = links;
		this.currentActor = currentActor;
		this.demoAccounts = demoAccounts;
	}

	@GetMapping("/login")
	String signIn(Model model) {
		if (this.currentActor.get().isPresent()) {
			return "redirect:/desk";
		}
		DemoAccounts demo = this.demoAccounts.getIfAvailable();
		model.addAttribute("demoAccounts", (demo != null) ? demo.accounts() : null);
		model.addAttribute("demoPassword", (demo != null) ? DemoAccounts.PASSWORD : null);
		return "user/login";
	}

	@GetMapping("/setup/{token}")
	String setup(@PathVariable String token, @ModelAttribute("form") SetupForm form) {
		this.links.look(token, false);
		return "user/setup";
	}

	@Once
	@PostMapping("/setup/{token}")
	String setUp(@PathVariable String token, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors,
			RedirectAttributes redirect) {
		this.links.look(token, false);
		checkPassword(form, errors);
		if (errors.hasErrors()) {
			return "user/setup";
		}
		this.desk.setUp(token, form.getUsername(), form.getDisplayName(), form.getPassword());
		redirect.addFlashAttribute("message", "系統管理員已建立，請登錄");
		return "redirect:/login";
	}

	@GetMapping("/invitations/{token}")
	String invitation(@PathVariable String token, @ModelAttribute("form") NewPasswordForm form, Model model) {
		model.addAttribute("account", this.links.look(token, true).getAccount());
		return "user/invitation";
	}

	@Once
	@PostMapping("/invitations/{token}")
	String accept(@PathVariable String token, @Valid @ModelAttribute("form") NewPasswordForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		model.addAttribute("account", this.links.look(token, true).getAccount());
		checkPassword(form, errors);
		if (errors.hasErrors()) {
			return "user/invitation";
		}
		this.desk.acceptInvitation(token, form.getPassword());
		redirect.addFlashAttribute("message", "密碼已設置，請登錄");
		return "redirect:/login";
	}

	@GetMapping("/account")
	String account(@ModelAttribute("form") PasswordChangeForm form) {
		return "user/account";
	}

	@PostMapping("/account")
	String changePassword(@Valid @ModelAttribute("form") PasswordChangeForm form, BindingResult errors, Actor actor) {
		checkPassword(form, errors);
		if (!errors.hasErrors() && !this.desk.changePassword(actor, form.getPresent(), form.getPassword())) {
			errors.rejectValue("present", "wrong", "現在的密碼不對");
		}
		if (errors.hasErrors()) {
			return "user/account";
		}
		return "redirect:/login?passwordChanged";
	}

	private void checkPassword(NewPasswordForm form, BindingResult errors) {
		String complaint = form.complaint();
		if (complaint != null && !errors.hasFieldErrors("password")) {
			errors.rejectValue("password", "complaint", complaint);
		}
	}

}
