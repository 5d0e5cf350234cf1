/**
 * The publicity desk around the column: leads, cases and stories, what media reported,
 * the college's own new media, the 1 to 3 items for provincial media, and which
 * activities still lack a report. Its figures go into 附件2.
 */
@ApplicationModule(displayName = "Publicity", allowedDependencies = { "core", "draft", "edition", "organisation",
		"programme", "user", "media", "activity", "album", "news" })
package cn.activityweek.publicity;

import org.springframework.modulith.ApplicationModule;
