package cn.activityweek.news;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Once;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.Accounts;
import jakarta.validation.Valid;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
 * How posts are reviewed: the length of the chain and the 代審 of departments, kept by 終審.
 */
@Controller
@RequestMapping("/posts/settings")
class PostSettingsController {

	private final ReviewChainRepository chain;

	private final Deputies deputies;

	private final Editions editions;

	private final Departments departments;

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PostSettingsController(ReviewChainRepository chain, Deputies deputies, Editions editions, Departments departments,
			Accounts accounts, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.chain = chain;
		this.deputies = deputies;
		this.editions = editions;
		this.departments = departments;
		this.accounts = accounts;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		model.addAttribute("form", new DeputyForm());
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		ReviewChain setting = this.chain.get();
		Long changedBy = setting.getChangedBy();
		model.addAttribute("chain", setting);
		model.addAttribute("changedBy",
				(changedBy != null) ? this.accounts.names(List.of(changedBy)).get(changedBy) : "");
		model.addAttribute("steps", ReviewStep.values());
		model.addAttribute("departments",
				this.editions.current().map(Edition::getId).map(this.departments::names).orElse(Map.of()));
		model.addAttribute("candidates", this.deputies.candidates(actor));
		model.addAttribute("deputies", this.deputies.lines(null));
		return "news/settings";
	}

	@PostMapping
	String set(@RequestParam boolean shortened, Actor actor, RedirectAttributes redirect) {
		this.transaction.executeWithoutResult((status) -> {
			ReviewChain setting = this.chain.getLocked();
			if (setting.isShortened() != shortened) {
				setting.set(shortened, actor.accountId(), this.clock.instant());
				this.chain.saveAndFlush(setting);
				this.events.publishEvent(new AuditableEvent(actor, "審核流程", "review-chain", setting.getId(),
						shortened ? "三審三校 → 終審一步" : "終審一步 → 三審三校"));
			}
		});
		redirect.addFlashAttribute("message", shortened ? "以後送審的稿件只經終審" : "以後送審的稿件按三審三校");
		return "redirect:/posts/settings";
	}

	@Once
	@PostMapping("/deputies")
	String appoint(@Valid @ModelAttribute("form") DeputyForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes redirect) {
		if (form.getDepartmentId() == null) {
			errors.rejectValue("departmentId", "news.deputy-department");
		}
		if (form.getUntil() == null || form.getUntil().isBefore(this.deputies.today())) {
			errors.rejectValue("until", "news.deputy-until");
		}
		if (actor.accountId().equals(form.getAccountId())) {
			errors.rejectValue("accountId", "news.deputy-self");
		}
		if (errors.hasErrors()) {
			return page(actor, model);
		}
		this.deputies.appoint(form, actor);
		redirect.addFlashAttribute("message", "已指定代審");
		return "redirect:/posts/settings";
	}

	@PostMapping("/deputies/{deputy}/removal")
	String remove(@PathVariable Long deputy, Actor actor, RedirectAttributes redirect) {
		this.deputies.remove(deputy, null, actor);
		redirect.addFlashAttribute("message", "已取消代審");
		return "redirect:/posts/settings";
	}

}
