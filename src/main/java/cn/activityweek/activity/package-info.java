/**
 * The activity log: the one record of an activity that everything else is made from.
 */
@ApplicationModule(displayName = "Activity",
		allowedDependencies = { "core", "draft", "edition", "organisation", "programme", "user" })
package cn.activityweek.activity;

import org.springframework.modulith.ApplicationModule;
