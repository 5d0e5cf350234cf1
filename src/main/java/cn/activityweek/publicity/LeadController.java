package cn.activityweek.publicity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.core.Reasons;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Trail;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.MaterialPosts;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.Accounts;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads: sent by departments, followed by 宣傳統戰部.
 */
@Controller
@RequestMapping("/publicity/leads")
class LeadController {

	private static final int PAGE = 30;

	private static final String FORM = "publicity/lead-new";

	private final PublicityPolicy policy;

	private final Editions editions;

	private final Departments departments;

	private final LeadRepository leads;

	private final LeadDesk desk;

	private final PublicityFiles files;

	private final ActivityChoice activities;

	private final Accounts accounts;

	private final MaterialPosts posts;

	private final PostLinks links;

	private final Trail trail;

	LeadController(PublicityPolicy policy, Editions editions, Departments departments, LeadRepository leads,
			LeadDesk desk, PublicityFiles files, ActivityChoice activities, Accounts accounts, MaterialPosts posts,
			PostLinks links, Trail trail) {
		this.posts = posts;
		this.links = links;
		this.policy = policy;
		this.editions = editions;
		this.departments = departments;
		this.leads = leads;
		this.desk = desk;
		this.files = files;
		this.activities = activities;
		this.accounts = accounts;
		this.trail = trail;
	}

	@GetMapping
	String list(@RequestParam(required = false) Integer year, @RequestParam(required = false) LeadState state,
			@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		Page<Lead> found = this.leads.findVisible(edition.getId(), this.policy.seesAll(actor), this.policy.own(actor),
				(state != null) ? Set.of(state) : EnumSet.allOf(LeadState.class),
				PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE));
		model.addAttribute("shown", edition);
		model.addAttribute("leads", found);
		model.addAttribute("state", state);
		model.addAttribute("states", LeadState.values());
		model.addAttribute("departments", this.departments.names(edition.getId()));
		model.addAttribute("people", this.accounts.names(found.stream().flatMap(LeadController::people).toList()));
		model.addAttribute("photos", this.files.counts(FileOwner.LEADS, found.stream().map(Lead::getId).toList()));
		model.addAttribute("mayAdd", edition.isCurrent() && !this.policy.writing(actor, edition.getId()).isEmpty());
		model.addAttribute("listUrl", ReportListController.url("/publicity/leads", edition,
				(state != null) ? Map.of("state", state) : Map.of()));
		return "publicity/leads";
	}

	private static Stream<Long> people(Lead lead) {
		return Stream.of(lead.getSentBy(), lead.getHandledBy()).filter((id) -> id != null);
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) Long activity, Actor actor, Model model) {
		Long edition = this.policy.current().getId();
		Map<Long, String> departments = this.policy.writing(actor, edition);
		this.policy.require(!departments.isEmpty());
		LeadForm form = new LeadForm();
		form.setDepartmentId(departments.keySet()
			.stream()
			.filter((id) -> departments.size() == 1 || actor.departments().contains(id))
			.findFirst()
			.orElse(null));
		if (activity != null) {
			this.activities.require(List.of(activity), edition, actor, List.of());
			form.setActivityId(activity);
		}
		model.addAttribute("form", form);
		return form(edition, actor, model);
	}

	private String form(Long edition, Actor actor, Model model) {
		model.addAttribute("departments", this.policy.writing(actor, edition));
		model.addAttribute("activities", this.activities.of(edition, actor, List.of()));
		return FORM;
	}

	@Once
	@PostMapping
	String send(@Valid @ModelAttribute("form") LeadForm form, BindingResult errors,
			@RequestParam(required = false) List<MultipartFile> files, Actor actor, Model model,
			RedirectAttributes flash) {
		Long edition = this.policy.current().getId();
		this.policy.require(form.getDepartmentId() == null
				|| this.policy.writing(actor, edition).containsKey(form.getDepartmentId()));
		if (form.getActivityId() != null) {
			this.activities.require(List.of(form.getActivityId()), edition, actor, List.of());
		}
		if (errors.hasErrors()) {
			return form(edition, actor, model);
		}
		Lead lead = this.desk.send(edition, form, actor);
		List<String> refused = this.files.add(target(lead), files, actor);
		flash.addFlashAttribute("message", "線索已送到宣傳統戰部，謝謝");
		if (!refused.isEmpty()) {
			flash.addFlashAttribute("warning", "有照片沒有收下，可以在下面補傳。" + String.join("；", refused));
		}
		return "redirect:/publicity/leads/" + lead.getId();
	}

	@GetMapping("/{id}")
	String show(@PathVariable Long id, Actor actor, Model model) {
		Lead lead = visible(id, actor);
		model.addAttribute("postStands", this.posts.stands(lead.getPostId()));
		model.addAttribute("postLink", this.links.of(lead.getPostId(), actor));
		boolean current = this.editions.get(lead.getEditionId()).isCurrent();
		boolean seesFiles = this.policy.maySeeFiles(actor, lead.getDepartmentId());
		model.addAttribute("lead", lead);
		model.addAttribute("files", seesFiles ? this.files.of(FileOwner.LEADS, id) : List.of());
		model.addAttribute("seesFiles", seesFiles);
		model.addAttribute("department", this.departments.names(lead.getEditionId()).get(lead.getDepartmentId()));
		model.addAttribute("people", this.accounts.names(people(lead).toList()));
		model.addAttribute("activityTitle", this.activities.title(lead.getActivityId()));
		model.addAttribute("runs", this.policy.runs(actor) && current);
		model.addAttribute("mayAdd", this.policy.mayWrite(actor, lead.getDepartmentId(), lead.getEditionId()));
		model.addAttribute("trail", this.trail.of(LeadDesk.SUBJECT, id));
		return "publicity/lead";
	}

	@PostMapping("/{id}/following")
	String follow(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		this.desk.follow(id, actor);
		flash.addFlashAttribute("message", "由您跟進");
		return "redirect:/publicity/leads/" + id;
	}

	@PostMapping("/{id}/refusal")
	String decline(@PathVariable Long id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		try {
			this.desk.decline(id, Reasons.of(reason, PublicityPolicy.LONGEST_REASON), actor);
		}
		catch (RefusedException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("typedReason", reason);
			model.addAttribute("reasonError", ex.getMessage());
			return show(id, actor, model);
		}
		flash.addFlashAttribute("message", "已標為不採用");
		return "redirect:/publicity/leads/" + id;
	}

	@PostMapping("/{id}/post")
	String write(@PathVariable Long id, Actor actor) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		return "redirect:/posts/" + this.desk.write(id, actor) + "/edit";
	}

	private Lead visible(Long id, Actor actor) {
		Lead lead = this.desk.get(id);
		this.policy.requireVisible(actor, lead.getDepartmentId());
		return lead;
	}

	private static PublicityFiles.Target target(Lead lead) {
		return new PublicityFiles.Target(FileOwner.LEADS, lead.getId(), lead.getDepartmentId(), LeadDesk.SUBJECT);
	}

}
