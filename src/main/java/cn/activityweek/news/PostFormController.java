package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * The form of a post. A document to attach and one to take the text from come with the
 * whole form, which is saved first, so that nothing typed is lost on the way.
 */
@Controller
@RequestMapping("/posts/{id}")
class PostFormController {

	private final PostPages pages;

	private final PostFormPage page;

	private final PostWriting writing;

	private final PostPresence presence;

	private final PostFiles files;

	private final WordImport words;

	private final Conflicts conflicts;

	private final SubmissionOfSaved submission;

	PostFormController(PostPages pages, PostFormPage page, PostWriting writing, PostPresence presence, PostFiles files,
			WordImport words, Conflicts conflicts, SubmissionOfSaved submission) {
		this.submission = submission;
		this.pages = pages;
		this.page = page;
		this.writing = writing;
		this.presence = presence;
		this.files = files;
		this.words = words;
		this.conflicts = conflicts;
	}

	@GetMapping("/edit")
	String edit(@PathVariable Long id, Actor actor, Model model) {
		Post post = this.pages.editable(id, actor);
		return this.page.show(post, PostForm.of(post, this.pages.current(post)), actor, model);
	}

	/**
	 * Saves.
	 * @param handIn whether what is saved is handed in as well
	 */
	@PostMapping
	String save(@PathVariable Long id, @Valid @ModelAttribute("form") PostForm form, BindingResult errors,
			@RequestParam(defaultValue = "false") boolean handIn, Actor actor, Model model,
			RedirectAttributes redirect) {
		Post post = this.pages.editable(id, actor);
		if (!isFit(form, errors)) {
			return form(post, form, actor, model);
		}
		PostWriting.Saved saved;
		try {
			saved = this.writing.save(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(id, form, actor, model);
		}
		this.presence.leave(id, actor);
		if (handIn) {
			return submitted(id, saved, actor, redirect);
		}
		tell(saved.notes(), redirect);
		redirect.addFlashAttribute("message", "已保存「" + form.content().title() + "」");
		return "redirect:/posts/" + id;
	}

	private String submitted(Long id, PostWriting.Saved saved, Actor actor, RedirectAttributes redirect) {
		Optional<String> obstacle = this.submission.submit(id, saved, actor);
		if (obstacle.isEmpty()) {
			redirect.addFlashAttribute("message", "已保存並送審");
			return "redirect:/posts/" + id;
		}
		redirect.addFlashAttribute("warning", obstacle.get());
		return "redirect:/posts/" + id + "#checklist";
	}

	private static void tell(List<String> notes, RedirectAttributes redirect) {
		if (!notes.isEmpty()) {
			redirect.addFlashAttribute("warning", String.join("；", notes));
		}
	}

	/** The view to show where the form could not be saved, else null. */
	private String save(Post post, PostForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes redirect) {
		if (!isFit(form, errors)) {
			return form(post, form, actor, model);
		}
		try {
			tell(this.writing.save(post.getId(), form, actor).notes(), redirect);
			return null;
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(post.getId(), form, actor, model);
		}
	}

	private static boolean isFit(PostForm form, BindingResult errors) {
		form.settle();
		if (form.isBeyondReading() && !errors.hasFieldErrors("body")) {
			errors.rejectValue("body", "", PostDesk.TOO_LONG);
		}
		if (!errors.hasErrors() && PostDesk.isTooLong(form.getBody())) {
			errors.reject("", PostDesk.TOO_LONG);
		}
		return !errors.hasErrors();
	}

	private String form(Post post, PostForm form, Actor actor, Model model) {
		model.addAttribute("draftPage", "/posts/" + post.getId() + "/edit");
		return this.page.show(post, form, actor, model);
	}

	private String conflict(Long id, PostForm form, Actor actor, Model model) {
		Post present = this.pages.editable(id, actor);
		PostForm saved = PostForm.of(present, this.pages.current(present));
		var titles = this.page.titles(form, saved);
		return this.conflicts.page(new Conflict<>(form, saved, (state) -> PostFormWords.of(state, titles),
				PostFormWords.properties(), "/posts/" + id, "/posts/" + id + "/edit", "post", id), model);
	}

	/** A PDF or Office document after the text. */
	@PostMapping("/attachments")
	String attach(@PathVariable Long id, @Valid @ModelAttribute("form") PostForm form, BindingResult errors,
			@RequestParam(required = false) MultipartFile attachment, Actor actor, Model model,
			RedirectAttributes redirect) {
		Post post = this.pages.editable(id, actor);
		if (attachment == null || attachment.isEmpty()) {
			errors.reject("news.no-file");
		}
		if (!errors.hasErrors()) {
			try {
				var file = this.files.document(post, attachment, actor);
				form.getAttached().add(file.getId());
				form.getAttachmentNames().putIfAbsent(file.getId(), AttachmentName.of(attachment, file));
			}
			catch (RefusedException ex) {
				errors.reject("", ex.getMessage());
			}
		}
		String unsaved = save(post, form, errors, actor, model, redirect);
		if (unsaved != null) {
			return unsaved;
		}
		redirect.addFlashAttribute("message", "已保存，並添加了附件");
		return "redirect:/posts/" + id + "/edit#attachments";
	}

	/**
	 * The text of a Word document.
	 * @param append whether it comes after what is there rather than in its place
	 */
	@PostMapping("/document")
	String read(@PathVariable Long id, @Valid @ModelAttribute("form") PostForm form, BindingResult errors,
			@RequestParam(required = false) MultipartFile document, @RequestParam(defaultValue = "true") boolean append,
			Actor actor, Model model, RedirectAttributes redirect) {
		Post post = this.pages.editable(id, actor);
		WordDocument.Text text = null;
		if (document == null || document.isEmpty()) {
			errors.reject("news.no-file");
		}
		else {
			try {
				text = this.words.read(document, post.getDepartmentId());
			}
			catch (RefusedException ex) {
				errors.reject("", ex.getMessage());
			}
		}
		if (!isFit(form, errors)) {
			return form(post, form, actor, model);
		}
		try {
			PostWriting.Taken taken = this.writing.take(id, form, text, append, actor);
			tell(taken, text, append, redirect);
			return "redirect:/posts/" + id + "/edit";
		}
		catch (OptimisticLockingFailureException ex) {
			return documentConflict(id, form, text, actor, model);
		}
	}

	private static void tell(PostWriting.Taken taken, WordDocument.Text text, boolean append,
			RedirectAttributes redirect) {
		List<String> notes = new ArrayList<>(taken.notes());
		if (taken.imported()) {
			redirect.addFlashAttribute("message", append ? "已把 Word 文件接在正文後面，請核對" : "正文已換成 Word 文件的內容，請核對；原來的正文在「版本」裏");
			ImportNotes.lost(text).ifPresent(notes::add);
		}
		tell(notes, redirect);
	}

	/**
	 * Both what was typed and what was in the document stand against what another has
	 * saved, to choose from.
	 */
	private String documentConflict(Long id, PostForm form, WordDocument.Text text, Actor actor, Model model) {
		try {
			this.writing.keep(id, form, text, actor);
			model.addAttribute("warning", "Word 文件的內容接在「我的」正文後面了。選好並保存以後，再刪去不要的部分");
		}
		catch (RefusedException ex) {
			model.addAttribute("warning", "Word 文件沒有導入：" + ex.getMessage());
		}
		return conflict(id, form, actor, model);
	}

}
