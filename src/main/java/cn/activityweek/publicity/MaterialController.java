package cn.activityweek.publicity;

import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.core.Reasons;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * A case, story or example: written and handed in by a department, decided upon by 宣傳統戰部.
 */
@Controller
@RequestMapping("/publicity/cases")
class MaterialController {

	private static final String FORM = "publicity/case";

	private static final String HERE = "redirect:/publicity/cases/";

	private final PublicityPolicy policy;

	private final MaterialDesk desk;

	private final MaterialPage page;

	private final ActivityChoice activities;

	private final PublicityFiles files;

	private final Conflicts conflicts;

	MaterialController(PublicityPolicy policy, MaterialDesk desk, MaterialPage page, ActivityChoice activities,
			PublicityFiles files, Conflicts conflicts) {
		this.policy = policy;
		this.desk = desk;
		this.page = page;
		this.activities = activities;
		this.files = files;
		this.conflicts = conflicts;
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) MaterialKind kind, Actor actor, Model model) {
		Long edition = this.policy.current().getId();
		Map<Long, String> departments = this.policy.writing(actor, edition);
		this.policy.require(!departments.isEmpty());
		MaterialForm form = new MaterialForm();
		form.setKind((kind != null) ? kind : MaterialKind.CASE);
		form.setDepartmentId((departments.size() == 1) ? departments.keySet().iterator().next() : null);
		model.addAttribute("form", form);
		this.page.fill(null, edition, actor, model);
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") MaterialForm form, BindingResult errors,
			@RequestParam(required = false) List<MultipartFile> files, Actor actor, Model model,
			RedirectAttributes flash) {
		Long edition = this.policy.current().getId();
		check(form, edition, actor, List.of());
		if (errors.hasErrors()) {
			this.page.fill(null, edition, actor, model);
			return FORM;
		}
		Material material = this.desk.add(edition, form, actor);
		List<String> refused = this.files.add(target(material), files, actor);
		flash.addFlashAttribute("message", "已保存，還沒有報送。寫好後請按「報送」");
		if (!refused.isEmpty()) {
			flash.addFlashAttribute("warning", "有文件沒有收下。" + String.join("；", refused));
		}
		return HERE + material.getId();
	}

	@GetMapping("/{id}")
	String show(@PathVariable Long id, Actor actor, Model model) {
		Material material = visible(id, actor);
		model.addAttribute("form", MaterialForm.of(material));
		this.page.fill(material, material.getEditionId(), actor, model);
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") MaterialForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		Material material = writable(id, actor);
		check(form, material.getEditionId(), actor,
				(material.getActivityId() != null) ? List.of(material.getActivityId()) : List.of());
		try {
			if (!errors.hasErrors()) {
				this.desk.edit(id, form, actor);
				flash.addFlashAttribute("message", "已保存「" + form.getTitle() + "」");
				return HERE + id;
			}
		}
		catch (OptimisticLockingFailureException ex) {
			return this.conflicts.page(new Conflict<>(form, MaterialForm.of(visible(id, actor)), MaterialForm::labelled,
					MaterialForm.properties(), "/publicity/cases/" + id, "/publicity/cases/" + id, MaterialDesk.SUBJECT,
					id), model);
		}
		catch (RefusedException ex) {
			errors.reject("publicity.refused", ex.getMessage());
		}
		this.page.fill(material, material.getEditionId(), actor, model);
		return FORM;
	}

	@PostMapping("/{id}/submission")
	String handIn(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		writable(id, actor);
		this.desk.handIn(id, actor);
		flash.addFlashAttribute("message", "已報送宣傳統戰部");
		return HERE + id;
	}

	@PostMapping("/{id}/recall")
	String takeBack(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		writable(id, actor);
		this.desk.takeBack(id, actor);
		flash.addFlashAttribute("message", "已撤回，可以繼續修改");
		return HERE + id;
	}

	@PostMapping("/{id}/decision")
	String decide(@PathVariable Long id, @RequestParam(required = false) MaterialState decision,
			@RequestParam(defaultValue = "") String remark, @RequestParam(defaultValue = "-1") int version, Actor actor,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		if (decision == null || !(decision.isDecided() || decision == MaterialState.RETURNED)) {
			return undecided(id, remark, "請選擇入選、未入選或退回修改", actor, model, response);
		}
		try {
			this.desk.decide(id, decision, Reasons.of(remark, PublicityPolicy.LONGEST_REASON), version, actor);
			flash.addFlashAttribute("message", "已標為「" + decision.getLabel() + "」");
		}
		catch (OptimisticLockingFailureException ex) {
			return undecided(id, remark, "這份材料剛剛有人改過，以下是現在的內容，請看過再決定", actor, model, response);
		}
		catch (RefusedException ex) {
			return undecided(id, remark, ex.getMessage(), actor, model, response);
		}
		return HERE + id;
	}

	/** The page as it stands now, with the remark that was typed. */
	private String undecided(Long id, String remark, String error, Actor actor, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("typedRemark", remark);
		model.addAttribute("remarkError", error);
		return show(id, actor, model);
	}

	@PostMapping("/{id}/post")
	String write(@PathVariable Long id, Actor actor) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		return "redirect:/posts/" + this.desk.write(id, actor) + "/edit";
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		Material material = writable(id, actor);
		this.desk.remove(id, actor);
		flash.addFlashAttribute("message", "已移除「" + material.getTitle() + "」");
		return "redirect:/publicity/cases";
	}

	private void check(MaterialForm form, Long edition, Actor actor, List<Long> chosen) {
		if (form.getDepartmentId() != null) {
			this.policy.require(this.policy.writing(actor, edition).containsKey(form.getDepartmentId()));
		}
		if (form.getActivityId() != null) {
			this.activities.require(List.of(form.getActivityId()), edition, actor, chosen);
		}
	}

	private Material visible(Long id, Actor actor) {
		Material material = this.desk.get(id);
		this.policy.requireVisible(actor, material.getDepartmentId());
		return material;
	}

	private Material writable(Long id, Actor actor) {
		Material material = visible(id, actor);
		this.policy.requireWriter(actor, material.getDepartmentId(), material.getEditionId());
		return material;
	}

	private static PublicityFiles.Target target(Material material) {
		return new PublicityFiles.Target(FileOwner.CASES, material.getId(), material.getDepartmentId(),
				MaterialDesk.SUBJECT);
	}

}
