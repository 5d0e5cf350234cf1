package cn.activityweek.column;

import java.time.LocalDate;
import java.util.List;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.news.PostKind;
import cn.activityweek.news.PublishedPost;

/**
 * A post in a list.
 *
 * @param id the post
 * @param title its title with what was searched for
 * @param lead the beginning of its text, or the part that was searched for
 * @param picture the file of its first picture, null where there is none
 * @param date the day of its first publication
 * @param department who supplied it, empty where that year's roster doesn't have it
 * @param kind what it is
 * @param pinned whether it stands first
 */
record Entry(Long id, List<Passage> title, List<Passage> lead, Long picture, LocalDate date, String department,
		PostKind kind, boolean pinned) {

	private static final int LEAD_LENGTH = 110;

	static Entry of(PublishedPost post, SoughtWords words, Long picture, String department) {
		List<Passage> lead = words.isEmpty()
				? List.of(new Passage(ArticleText.lead(post.getBody(), LEAD_LENGTH), false))
				: words.excerpt(ArticleText.all(post.getBody()), LEAD_LENGTH);
		return new Entry(post.getId(), words.mark(post.getTitle()), lead, picture,
				CollegeTime.date(post.getFirstPublishedAt()), department, post.getKind(), post.isPinned());
	}

}
