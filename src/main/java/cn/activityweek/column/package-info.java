/**
 * The public pages: the week's face, the column 職業教育活動周 as everybody reads it, its feed
 * and the map of the site. It knows of posts only what {@code PublishedPosts} gives, so
 * that it can show no draft and nothing withdrawn.
 */
@ApplicationModule(displayName = "Column",
		allowedDependencies = { "core", "edition", "organisation", "programme", "media", "activity", "news" })
package cn.activityweek.column;

import org.springframework.modulith.ApplicationModule;
