package cn.activityweek.news;

import cn.activityweek.core.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The one click that mends what {@link PersonalNumberCheck} finds in a text.
 */
@Controller
class MaskingController {

	private final PostPages pages;

	private final Masking masking;

	MaskingController(PostPages pages, Masking masking) {
		this.pages = pages;
		this.masking = masking;
	}

	@PostMapping("/posts/{id}/masking")
	String mask(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		Post post = this.pages.visible(id, actor);
		int count = this.masking.mask(post.getId(), actor);
		flash.addFlashAttribute("message", (count > 0) ? "已遮蓋 " + count + " 個個人號碼，存為新的一版" : "文字中沒有要遮蓋的個人號碼");
		return "redirect:/posts/" + id;
	}

}
