package cn.activityweek.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import jakarta.validation.Valid;
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
 * The administrator's pages: who has an account, and what each may do.
 */
@Controller
@RequestMapping("/admin/accounts")
class AccountController {

	private static final String FORM = "user/account-form";

	private static final int PAGE_SIZE = 50;

	/** Behind it the database would count further than it can. */
	private static final int LAST_PAGE = Integer.MAX_VALUE / PAGE_SIZE - 1;

	private final AccountDesk desk;

	private final Departments departments;

	private final SiteAddress site;

	private final Conflicts conflicts;

	AccountController(AccountDesk desk, Departments departments, SiteAddress site, Conflicts conflicts) {
		this.desk = desk;
		this.departments = departments;
		this.site = site;
		this.conflicts = conflicts;
	}

	@ModelAttribute("departmentNames")
	Map<Long, String> departmentNames() {
		Map<Long, String> names = new LinkedHashMap<>();
		for (Department department : this.departments.all()) {
			names.put(department.getId(), department.getName());
		}
		return names;
	}

	@ModelAttribute("roles")
	Role[] roles() {
		return Role.values();
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("accounts",
				this.desk.list(PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE)));
		model.addAttribute("siteAddressSet", this.site.isSet());
		return "user/accounts";
	}

	@GetMapping("/new")
	String blank(@ModelAttribute("form") AccountForm form) {
		form.addLines();
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors,
			@ModelAttribute("departmentNames") Map<Long, String> departmentNames, Actor actor,
			RedirectAttributes redirect) {
		Set<Appointment> appointments = form.appointments(errors, departmentNames.keySet());
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			Account account = this.desk.open(form.getUsername(), form.getDisplayName(), appointments, actor);
			offerLink(redirect, account.getId(), actor);
			return "redirect:/admin/accounts/" + account.getId();
		}
		catch (RefusedException ex) {
			errors.rejectValue("username", "refused", ex.getMessage());
			return FORM;
		}
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long id, Model model) {
		Account account = this.desk.get(id);
		model.addAttribute("account", account);
		model.addAttribute("form", AccountForm.of(account));
		return FORM;
	}

	@PostMapping("/{id}")
	String save(@PathVariable Long id, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors,
			@ModelAttribute("departmentNames") Map<Long, String> departmentNames, Actor actor, Model model,
			RedirectAttributes redirect) {
		Account account = this.desk.get(id);
		model.addAttribute("account", account);
		Set<Appointment> appointments = form.appointments(errors, departmentNames.keySet());
		if (!errors.hasErrors()) {
			try {
				this.desk.change(id, form.getVersion(), form.getDisplayName(), appointments, actor);
			}
			catch (StaleFormException ex) {
				return conflict(id, form, departmentNames, model);
			}
			catch (RefusedException ex) {
				errors.reject("refused", ex.getMessage());
			}
		}
		if (errors.hasErrors()) {
			return FORM;
		}
		redirect.addFlashAttribute("message", "已保存「" + form.getDisplayName() + "」");
		return "redirect:/admin/accounts";
	}

	private String conflict(Long id, AccountForm form, Map<Long, String> departments, Model model) {
		String address = "/admin/accounts/" + id;
		return this.conflicts.page(new Conflict<>(form, AccountForm.of(this.desk.get(id)),
				(state) -> state.labelled(departments), AccountForm.properties(), address, address, "account", id),
				model);
	}

	@Once
	@PostMapping("/{id}/links")
	String invite(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		offerLink(redirect, id, actor);
		return "redirect:/admin/accounts/" + id;
	}

	private void offerLink(RedirectAttributes redirect, Long id, Actor actor) {
		redirect.addFlashAttribute("link", this.site.of("/invitations/" + this.desk.invite(id, actor)));
	}

	@PostMapping("/{id}/state")
	String setState(@PathVariable Long id, @RequestParam boolean enabled, Actor actor, RedirectAttributes redirect) {
		this.desk.setEnabled(id, enabled, actor);
		redirect.addFlashAttribute("message", enabled ? "賬號已啟用" : "賬號已停用，該用戶已在各處退出");
		return "redirect:/admin/accounts/" + id;
	}

}
