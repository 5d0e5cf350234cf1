/**
 * Activities in and out as files: the workbook to fill in offline, its preview and
 * import, the exported list, and an activity begun from a text already written.
 */
@ApplicationModule(displayName = "Exchange",
		allowedDependencies = { "core", "edition", "organisation", "programme", "user", "activity", "draft" })
package cn.activityweek.exchange;

import org.springframework.modulith.ApplicationModule;
