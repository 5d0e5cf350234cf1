/**
 * The commands of the jar, for those who run the application.
 */
@ApplicationModule(displayName = "Operations", allowedDependencies = { "core", "media" })
package cn.activityweek.operations;

import org.springframework.modulith.ApplicationModule;
