/**
 * A year's week: its theme, its dates and deadline, its notice number, and which year is
 * the current one.
 */
@ApplicationModule(displayName = "Edition", allowedDependencies = { "core", "draft" })
package cn.activityweek.edition;

import org.springframework.modulith.ApplicationModule;
