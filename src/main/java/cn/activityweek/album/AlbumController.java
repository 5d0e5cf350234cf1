package cn.activityweek.album;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Differences;
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
 * The gallery of an activity and the page of one photo.
 */
@Controller
@RequestMapping("/activities/{id}/photos")
class AlbumController {

	private final ActivityAccess access;

	private final Galleries galleries;

	private final Additions additions;

	private final AlbumDesk desk;

	private final InboxDesk inbox;

	AlbumController(ActivityAccess access, Galleries galleries, Additions additions, AlbumDesk desk, InboxDesk inbox) {
		this.access = access;
		this.galleries = galleries;
		this.additions = additions;
		this.desk = desk;
		this.inbox = inbox;
	}

	@GetMapping
	String gallery(@PathVariable Long id, Actor actor, Model model) {
		Activity activity = this.access.visible(id, actor);
		boolean mayContribute = this.access.mayContribute(activity, actor);
		model.addAttribute("activity", activity);
		model.addAttribute("gallery", this.galleries.of(activity));
		model.addAttribute("mayContribute", mayContribute);
		model.addAttribute("waiting", mayContribute ? this.inbox.waiting(id).size() : 0);
		return "album/photos";
	}

	/** The way without JavaScript: one form, one or several files. */
	@PostMapping
	String add(@PathVariable Long id, @RequestParam(required = false) List<MultipartFile> files,
			@RequestParam(defaultValue = "") String photographer, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		List<UploadResult> results = this.additions.addAll(activity, (files != null) ? files : List.of(),
				PersonName.of(photographer), actor);
		redirect.addFlashAttribute("results", new ArrayList<>(results));
		if (results.isEmpty()) {
			redirect.addFlashAttribute("warning", "請先選擇要上傳的照片、視頻或文檔。");
		}
		return "redirect:/activities/" + id + "/photos";
	}

	@GetMapping("/{photo}")
	String photo(@PathVariable Long id, @PathVariable Long photo, Actor actor, Model model) {
		Activity activity = this.access.visible(id, actor);
		Gallery gallery = this.galleries.of(activity);
		Photo shown = find(gallery, photo);
		model.addAttribute("form", PhotoForm.of(shown.attachment()));
		return photo(activity, gallery, shown, actor, model);
	}

	@PostMapping("/{photo}")
	String describe(@PathVariable Long id, @PathVariable Long photo, @Valid @ModelAttribute("form") PhotoForm form,
			BindingResult errors, @RequestParam(defaultValue = "false") boolean next, Actor actor, Model model,
			RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		Gallery gallery = this.galleries.of(activity);
		Photo shown = find(gallery, photo);
		if (errors.hasErrors()) {
			return photo(activity, gallery, shown, actor, model);
		}
		try {
			this.desk.describe(id, photo, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(activity, photo, form, actor, model);
		}
		redirect.addFlashAttribute("message",
				"已保存「" + (form.getCaption().isEmpty() ? shown.title() : form.getCaption()) + "」");
		Photo following = neighbour(gallery, shown, 1);
		return "redirect:/activities/" + id + "/photos/" + ((next && following != null) ? following.id() : photo);
	}

	/** Shows what the other person saved; saving again is then meant. */
	private String conflict(Activity activity, Long photo, PhotoForm form, Actor actor, Model model) {
		Gallery gallery = this.galleries.of(activity);
		Photo present = find(gallery, photo);
		PhotoForm theirs = PhotoForm.of(present.attachment());
		model.addAttribute("conflict", Differences.between(theirs.wording(), form.wording()));
		form.setVersion(theirs.getVersion());
		return photo(activity, gallery, present, actor, model);
	}

	private String photo(Activity activity, Gallery gallery, Photo shown, Actor actor, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("gallery", gallery);
		model.addAttribute("photo", shown);
		model.addAttribute("previous", neighbour(gallery, shown, -1));
		model.addAttribute("following", neighbour(gallery, shown, 1));
		model.addAttribute("mayContribute", this.access.mayContribute(activity, actor));
		return "album/photo";
	}

	private static Photo find(Gallery gallery, Long photo) {
		return gallery.items()
			.stream()
			.filter((item) -> item.id().equals(photo))
			.findFirst()
			.orElseThrow(Galleries::notFound);
	}

	private static Photo neighbour(Gallery gallery, Photo shown, int step) {
		int place = gallery.items().indexOf(shown) + step;
		return (place >= 0 && place < gallery.items().size()) ? gallery.items().get(place) : null;
	}

}
