/**
 * The column 職業教育活動周 behind its public pages: posts written, reviewed in three steps
 * (三審三校), published and withdrawn. What the public may read leaves it only as
 * {@link cn.activityweek.news.PublishedPost}.
 */
@ApplicationModule(displayName = "News", allowedDependencies = { "core", "draft", "edition", "organisation",
		"programme", "user", "media", "activity", "album", "proofreading" })
package cn.activityweek.news;

import org.springframework.modulith.ApplicationModule;
