package cn.activityweek.column;

import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedPosts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The column as everybody reads it, also at the addresses that the college's site has for
 * it (plan 四(二): …/index/zyjyhdz.htm).
 */
@Controller
class ColumnController {

	private final ColumnPages pages;

	private final ArticlePages articles;

	private final PublishedPosts posts;

	private final PostViews views;

	private final SiteAddress site;

	ColumnController(ColumnPages pages, ArticlePages articles, PublishedPosts posts, PostViews views,
			SiteAddress site) {
		this.pages = pages;
		this.articles = articles;
		this.posts = posts;
		this.views = views;
		this.site = site;
	}

	@GetMapping({ "/column", "/index/zyjyhdz.htm" })
	String list(@RequestParam Map<String, String> parameters, Model model) {
		ColumnList list = this.pages.list(ColumnQuery.of(parameters));
		model.addAttribute("list", list);
		model.addAttribute("head", PublicHead.ofList(this.site, list.query().address(list.getNumber()), "職業教育活動周專欄",
				"職業教育活動周的活動動態、通知公告、典型案例、職教故事和媒體報道。"));
		return "column/list";
	}

	@GetMapping({ "/column/{id}", "/info/{column}/{id}.htm" })
	String article(@PathVariable Long id, Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<PublishedPost> post = this.posts.find(id);
		if (post.isEmpty()) {
			return withdrawn(id, model, response);
		}
		if (Reader.isPerson(request)) {
			this.views.count(id);
		}
		Article article = this.articles.article(post.get());
		model.addAttribute("article", article);
		model.addAttribute("head", article.head());
		return "column/article";
	}

	private String withdrawn(Long id, Model model, HttpServletResponse response) {
		model.addAttribute("notice", this.posts.notice(id).orElseThrow(() -> new NotFoundException("沒有這篇文章")));
		response.setStatus(HttpStatus.GONE.value());
		return "column/withdrawn";
	}

}
