/**
 * The shared kernel: what every module speaks about (who acts, when, in which script) and
 * that depends on none of them.
 */
@ApplicationModule(displayName = "Core", allowedDependencies = {})
package cn.activityweek.core;

import org.springframework.modulith.ApplicationModule;
