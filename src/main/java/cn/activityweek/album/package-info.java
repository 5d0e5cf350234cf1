/**
 * The photos, videos and documents of an activity: how they come in, who may publish
 * them, and how they are handed out together.
 */
@ApplicationModule(displayName = "Album",
		allowedDependencies = { "core", "edition", "organisation", "programme", "user", "media", "draft", "activity" })
package cn.activityweek.album;

import org.springframework.modulith.ApplicationModule;
