/**
 * Who there is: departments and colleges with their people of each year, and the leading
 * group.
 */
@ApplicationModule(displayName = "Organisation", allowedDependencies = { "core", "draft", "edition" })
package cn.activityweek.organisation;

import org.springframework.modulith.ApplicationModule;
