package cn.activityweek.news;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of posts that exist for the person.
 */
@Controller
class PostListController {

	private static final int PAGE_SIZE = 30;

	private static final int LAST_PAGE = 100_000;

	private final PostListing listing;

	private final ReviewQueue queue;

	private final Editions editions;

	private final Departments departments;

	PostListController(PostListing listing, ReviewQueue queue, Editions editions, Departments departments) {
		this.listing = listing;
		this.queue = queue;
		this.editions = editions;
		this.departments = departments;
	}

	@GetMapping("/posts")
	String list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "0") int page, Actor actor,
			Model model) {
		PostFilter filter = PostFilter.of(parameters);
		Edition shown = this.editions.shown(filter.year());
		PageRequest paging = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE);
		Map<Long, String> names = this.departments.names(shown.getId());
		Map<Long, String> choices = new LinkedHashMap<>(names);
		if (!actor.may(Right.SEE_ALL)) {
			choices.keySet().retainAll(actor.departments());
		}
		model.addAttribute("filter", filter);
		model.addAttribute("shown", shown);
		model.addAttribute("years", this.editions.begun());
		model.addAttribute("names", names);
		model.addAttribute("departments", choices);
		model.addAttribute("states", PostFilter.states());
		model.addAttribute("kinds", PostKind.values());
		model.addAttribute("posts", this.listing.matching(filter, shown.getId(), paging, actor));
		model.addAttribute("mine", this.queue.mine(actor).size());
		model.addAttribute("url", filter.url());
		return "news/list";
	}

}
