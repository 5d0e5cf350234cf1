package cn.activityweek.album;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What can be done with a photo in one step.
 */
@Controller
@RequestMapping("/activities/{id}/photos/{photo}")
class PhotoActionController {

	private final ActivityAccess access;

	private final Galleries galleries;

	private final AlbumDesk desk;

	PhotoActionController(ActivityAccess access, Galleries galleries, AlbumDesk desk) {
		this.access = access;
		this.galleries = galleries;
		this.desk = desk;
	}

	@PostMapping("/position")
	String move(@PathVariable Long id, @PathVariable Long photo, @RequestParam(defaultValue = "") String to,
			Actor actor) {
		this.access.managed(id, actor);
		this.desk.move(id, photo, AlbumDesk.Target.of(to), actor);
		return "redirect:/activities/" + id + "/photos#photo-" + photo;
	}

	@PostMapping("/cover")
	String makeCover(@PathVariable Long id, @PathVariable Long photo, Actor actor, RedirectAttributes redirect) {
		this.access.managed(id, actor);
		this.desk.makeCover(id, photo, actor);
		redirect.addFlashAttribute("message", "已設為封面");
		return "redirect:/activities/" + id + "/photos/" + photo;
	}

	@PostMapping("/removal")
	String remove(@PathVariable Long id, @PathVariable Long photo, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		Photo removed = this.galleries.photo(activity, photo);
		this.desk.remove(activity, photo, removed.title(), actor);
		redirect.addFlashAttribute("message", "已移除「" + removed.title() + "」");
		return "redirect:/activities/" + id + "/photos";
	}

}
