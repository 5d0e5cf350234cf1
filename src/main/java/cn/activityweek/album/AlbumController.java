package cn.activityweek.album;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.media.PersonName;
import cn.activityweek.media.UploadResult;
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

	private final AlbumPolicy policy;

	private final Conflicts conflicts;

	AlbumController(ActivityAccess access, Galleries galleries, Additions additions, AlbumDesk desk, InboxDesk inbox,
			AlbumPolicy policy, Conflicts conflicts) {
		this.policy = policy;
		this.conflicts = conflicts;
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
		boolean mayManage = this.access.mayManage(activity, actor);
		model.addAttribute("mayContribute", mayContribute);
		model.addAttribute("mayManage", mayManage);
		model.addAttribute("waiting", mayManage ? this.inbox.waiting(id).size() : 0);
		return "album/photos";
	}

	/** The way without JavaScript: one form, one or several files. */
	@Once
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
		this.policy.requireChange(activity, shown.attachment(), actor);
		if (errors.hasErrors()) {
			return photo(activity, gallery, shown, actor, model);
		}
		try {
			this.desk.describe(activity, photo, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(activity, photo, form, model);
		}
		redirect.addFlashAttribute("message",
				"已保存「" + (form.getCaption().isEmpty() ? shown.title() : form.getCaption()) + "」");
		Photo following = neighbour(gallery, shown, 1);
		return "redirect:/activities/" + id + "/photos/" + ((next && following != null) ? following.id() : photo);
	}

	private String conflict(Activity activity, Long photo, PhotoForm form, Model model) {
		PhotoForm saved = PhotoForm.of(this.galleries.attachment(activity.getId(), photo));
		String address = "/activities/" + activity.getId() + "/photos/" + photo;
		return this.conflicts.page(new Conflict<>(form, saved, PhotoForm::wording, PhotoForm.properties(), address,
				address, AlbumDesk.SUBJECT, photo), model);
	}

	private String photo(Activity activity, Gallery gallery, Photo shown, Actor actor, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("gallery", gallery);
		model.addAttribute("photo", shown);
		model.addAttribute("previous", neighbour(gallery, shown, -1));
		model.addAttribute("following", neighbour(gallery, shown, 1));
		model.addAttribute("mayChange", this.policy.mayChange(activity, shown.attachment(), actor));
		model.addAttribute("mayManage", this.access.mayManage(activity, actor));
		model.addAttribute("mayTakeOriginal",
				shown.kind() == Kind.DOCUMENT || this.policy.mayTakeOriginal(activity, shown.obstacle(), actor));
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
		List<Photo> leafed = gallery.leafed();
		int place = leafed.indexOf(shown) + step;
		return (place >= 0 && place < leafed.size()) ? leafed.get(place) : null;
	}

}
