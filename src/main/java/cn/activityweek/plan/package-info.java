/**
 * The plan as a whole: the built-in one, one read from its document, next year's made
 * from this year's, and the page on which everybody reads it.
 */
@ApplicationModule(displayName = "Plan",
		allowedDependencies = { "core", "draft", "edition", "organisation", "programme" })
package cn.activityweek.plan;

import org.springframework.modulith.ApplicationModule;
