/**
 * The plan that the college issues: its document read into a correctable preview, its
 * public page, and next year's edition made from this one.
 */
@ApplicationModule(displayName = "Plan", allowedDependencies = { "core", "programme" })
package cn.activityweek.plan;

import org.springframework.modulith.ApplicationModule;
