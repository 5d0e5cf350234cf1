package cn.activityweek.news;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.activity.ActivityState;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import jakarta.validation.Valid;
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
 * Begins posts: from nothing, from a Word document, from an activity by one click.
 */
@Controller
class NewPostController {

	private final PostDepartments departments;

	private final PostBeginning beginning;

	private final WordImport words;

	private final ActivityAccess access;

	NewPostController(PostDepartments departments, PostBeginning beginning, WordImport words, ActivityAccess access) {
		this.departments = departments;
		this.beginning = beginning;
		this.words = words;
		this.access = access;
	}

	@GetMapping("/posts/new")
	String blank(Actor actor, Model model) {
		Map<Long, String> own = own(actor);
		NewPostForm form = new NewPostForm();
		form.setDepartmentId(own.keySet().iterator().next());
		model.addAttribute("form", form);
		return page(own, model);
	}

	private Map<Long, String> own(Actor actor) {
		Map<Long, String> own = this.departments.own(this.departments.openEdition().getId(), actor);
		if (own.isEmpty()) {
			throw new NotFoundException("您的賬號不為任何部門寫稿");
		}
		return own;
	}

	private String page(Map<Long, String> own, Model model) {
		model.addAttribute("departments",
				own.entrySet()
					.stream()
					.collect(Collectors.toMap((each) -> each.getKey().toString(), Map.Entry::getValue, (a, b) -> a,
							java.util.LinkedHashMap::new)));
		model.addAttribute("kinds", PostKinds.options());
		return "news/new";
	}

	@Once
	@PostMapping("/posts")
	String begin(@Valid @ModelAttribute("form") NewPostForm form, BindingResult errors,
			@RequestParam(required = false) MultipartFile document, Actor actor, Model model,
			RedirectAttributes redirect) {
		Map<Long, String> own = own(actor);
		if (!own.containsKey(form.getDepartmentId())) {
			throw new NotFoundException("請從您的部門中選擇");
		}
		boolean withDocument = document != null && !document.isEmpty();
		if (!withDocument && form.getTitle().isBlank() && !errors.hasFieldErrors("title")) {
			errors.rejectValue("title", "news.title");
		}
		WordDocument.Text text = (withDocument && !errors.hasErrors()) ? read(document, form, errors) : null;
		if (errors.hasErrors()) {
			return page(own, model);
		}
		Edition edition = this.departments.openEdition();
		Post post;
		try {
			post = this.beginning.begin(edition.getId(), form, text, own.get(form.getDepartmentId()), name(document),
					actor);
		}
		catch (RefusedException ex) {
			errors.reject("", ex.getMessage());
			return page(own, model);
		}
		if (text != null) {
			redirect.addFlashAttribute("message", "已導入 Word 文件，請核對標題、正文和圖片");
			ImportNotes.lost(text).ifPresent((note) -> redirect.addFlashAttribute("warning", note));
		}
		return "redirect:/posts/" + post.getId() + "/edit";
	}

	private WordDocument.Text read(MultipartFile document, NewPostForm form, BindingResult errors) {
		try {
			return this.words.read(document, form.getDepartmentId());
		}
		catch (RefusedException ex) {
			errors.reject("", ex.getMessage());
			return null;
		}
	}

	private static String name(MultipartFile document) {
		return (document != null && document.getOriginalFilename() != null) ? document.getOriginalFilename() : "";
	}

	/** One click: what the log knows becomes a draft, and the form opens. */
	@Once
	@PostMapping("/activities/{id}/posts")
	String report(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.visible(id, actor);
		List<Long> own = this.departments.reporting(activity, actor);
		if (own.isEmpty() || activity.isDeleted()) {
			throw new NotFoundException("您的賬號不為任何部門寫稿");
		}
		if (activity.getState() == ActivityState.CANCELLED) {
			throw new RefusedException("這個活動已經取消，沒有可以報道的內容。如果取消有誤，請先改正活動的狀態");
		}
		Post post = this.beginning.report(activity, own.get(0), actor);
		redirect.addFlashAttribute("message", "已按活動記錄寫好事實，請補充經過並核對");
		return "redirect:/posts/" + post.getId() + "/edit";
	}

}
