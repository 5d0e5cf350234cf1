package cn.activityweek.column;

import java.util.List;

import cn.activityweek.activity.PublicEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;
import cn.activityweek.news.PostKind;
import cn.activityweek.news.PublishedFiles;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedTitle;

/**
 * A post with what its page shows around it.
 *
 * @param post the post
 * @param year its year
 * @param body its text as HTML for the page
 * @param department who supplied it
 * @param documents 附件
 * @param events the activities it reports, as far as they are public
 * @param before the one before in time, null for the year's first
 * @param after the one after in time, null for the year's latest
 * @param views how often it has been opened
 * @param head what its address shows where it is shared
 */
record Article(PublishedPost post, Edition year, String body, String department,
		List<PublishedFiles.Document> documents, List<PublicEvent> events, PublishedTitle before, PublishedTitle after,
		long views, PublicHead head) {

	private static final long KILOBYTE = 1024;

	private static final long MEGABYTE = 1024 * KILOBYTE;

	/**
	 * The size of an attachment as people say it.
	 * @param document one of the attachments
	 * @return in KB or MB
	 */
	public static String size(PublishedFiles.Document document) {
		long bytes = document.file().getLength();
		return (bytes < MEGABYTE) ? Math.max(1, Math.round((double) bytes / KILOBYTE)) + " KB"
				: Math.round(10.0 * bytes / MEGABYTE) / 10.0 + " MB";
	}

	/**
	 * The list in which the post stands.
	 * @param kind the kind, null for all
	 * @return path and query
	 */
	public String listAddress(PostKind kind) {
		return new ColumnQuery(isOlder() ? this.year.getYear() : null, false, kind, null, SoughtWords.of(""), 1)
			.address(1);
	}

	public boolean isOlder() {
		return !this.year.isCurrent();
	}

	/**
	 * Where the text comes from.
	 * @return 來源 of a text taken from elsewhere, else the department
	 */
	public String origin() {
		return this.post.getSource().isBlank() ? this.department : this.post.getSource();
	}

	/**
	 * Whether a later version has replaced the first one on another day.
	 * @return true where the page says when
	 */
	public boolean isRevised() {
		return !CollegeTime.date(this.post.getPublishedAt()).equals(CollegeTime.date(this.post.getFirstPublishedAt()));
	}

}
