package cn.activityweek.column;

import java.util.List;

import cn.activityweek.activity.PublicEvents;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.PublishedFiles;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedPosts;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * Loads what the page of a post shows.
 */
@Component
class ArticlePages {

	/** In characters, for search engines and shared addresses. */
	private static final int DESCRIPTION = 120;

	private final PublishedPosts posts;

	private final PublicEvents events;

	private final Editions editions;

	private final Departments departments;

	private final PostViews views;

	private final SiteAddress site;

	ArticlePages(PublishedPosts posts, PublicEvents events, Editions editions, Departments departments, PostViews views,
			SiteAddress site) {
		this.posts = posts;
		this.events = events;
		this.editions = editions;
		this.departments = departments;
		this.views = views;
		this.site = site;
	}

	Article article(PublishedPost post) {
		Edition year = this.editions.get(post.getEditionId());
		PublishedFiles files = files(post);
		List<Long> reported = this.posts.activities(List.of(post.getId())).getOrDefault(post.getId(), List.of());
		String department = this.departments.names(year.getId()).getOrDefault(post.getDepartmentId(), "");
		return new Article(post, year, ArticleBody.page(post.getBody(), files), department, files.getDocuments(),
				this.events.of(reported), this.posts.before(post).orElse(null), this.posts.after(post).orElse(null),
				this.views.of(post.getId()), head(post, files));
	}

	private PublicHead head(PublishedPost post, PublishedFiles files) {
		String picture = files.firstPicture().map((file) -> "/media/" + file.getId() + "/large").orElse(null);
		return PublicHead.of(this.site, "/column/" + post.getId(), post.getTitle(),
				ArticleText.lead(post.getBody(), DESCRIPTION), picture, true);
	}

	private PublishedFiles files(PublishedPost post) {
		return this.posts.files(List.of(post.getId())).getOrDefault(post.getId(), new PublishedFiles());
	}

}
