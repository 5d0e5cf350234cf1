/**
 * The web plumbing that nobody imports: the embedded database, the clock, MVC, error
 * pages, settings.
 */
@ApplicationModule(displayName = "System", allowedDependencies = "core")
package cn.activityweek.system;

import org.springframework.modulith.ApplicationModule;
