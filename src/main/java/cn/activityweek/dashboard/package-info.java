/**
 * The desk: what waits for the person who has just signed in.
 */
@ApplicationModule(displayName = "Dashboard",
		allowedDependencies = { "core", "draft", "edition", "organisation", "programme", "activity" })
package cn.activityweek.dashboard;

import org.springframework.modulith.ApplicationModule;
