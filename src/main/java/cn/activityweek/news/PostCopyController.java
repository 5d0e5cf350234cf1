package cn.activityweek.news;

import java.util.function.Function;

import cn.activityweek.core.Actor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Editions;
import jakarta.servlet.http.HttpServletResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Copies of a post for those who must also publish it elsewhere, in the script that they
 * choose; without a choice in the year's 公文文字.
 */
@Controller
@RequestMapping("/posts/{id}/copies")
class PostCopyController {

	private final PostPages pages;

	private final PostCopies copies;

	private final CopyBundle bundle;

	private final Editions editions;

	private final SiteAddress site;

	PostCopyController(PostPages pages, PostCopies copies, CopyBundle bundle, Editions editions, SiteAddress site) {
		this.pages = pages;
		this.copies = copies;
		this.bundle = bundle;
		this.editions = editions;
		this.site = site;
	}

	@GetMapping
	String page(@PathVariable Long id, @RequestParam(required = false) String script,
			@RequestParam(defaultValue = "live") String version, Actor actor, Model model) {
		Post post = this.pages.visible(id, actor);
		boolean live = isLive(version) && post.isLive();
		PostCopy copy = this.copies.of(post, live, script(script, post));
		model.addAttribute("post", post);
		model.addAttribute("copy", copy);
		model.addAttribute("live", live);
		model.addAttribute("published", post.isLive());
		model.addAttribute("newer", post.isLive() && !post.getLiveRevisionId().equals(post.getCurrentRevisionId()));
		model.addAttribute("web", CopiedHtml.plain(copy, null));
		model.addAttribute("wechat", WechatHtml.of(copy, fetched(live)));
		model.addAttribute("preview", preview(copy));
		model.addAttribute("fetched", fetched(live) != null);
		return "news/copies";
	}

	/**
	 * As the column's own HTML, which the page may show; the looks come from its style
	 * sheet.
	 */
	private static String preview(PostCopy copy) {
		Element body = copy.ownBody();
		copy.endLines().forEach((line) -> body.appendElement("p").addClass("align-right").text(line));
		return PostHtml.clean(body.html());
	}

	/** 微信 can fetch only what the public sees, at an address that the public knows. */
	private Function<CopiedPicture, String> fetched(boolean live) {
		return (live && this.site.isSet()) ? (picture) -> this.site.of("/media/" + picture.file().getId() + "/large")
				: null;
	}

	@GetMapping("/bundle.zip")
	void bundle(@PathVariable Long id, @RequestParam(required = false) String script,
			@RequestParam(defaultValue = "live") String version, Actor actor, HttpServletResponse response) {
		Post post = this.pages.visible(id, actor);
		this.bundle.send(this.copies.of(post, isLive(version), script(script, post)), response);
	}

	private static boolean isLive(String version) {
		return !version.equals("current");
	}

	private ChineseScript script(String chosen, Post post) {
		if ("hans".equals(chosen)) {
			return ChineseScript.SIMPLIFIED;
		}
		return "hant".equals(chosen) ? ChineseScript.TRADITIONAL
				: this.editions.get(post.getEditionId()).getDocumentScript();
	}

}
