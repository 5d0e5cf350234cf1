/**
 * What the week consists of: the activity modules, who leads and who helps, and which
 * indicators each module counts.
 */
@ApplicationModule(displayName = "Programme", allowedDependencies = { "core", "draft", "edition", "organisation" })
package cn.activityweek.programme;

import org.springframework.modulith.ApplicationModule;
