/**
 * Nothing typed is lost: half-written forms kept for their author, the same form sent
 * twice answered once, and two people's changes to one thing brought together. Knows
 * nothing of what the forms are about.
 */
@ApplicationModule(displayName = "Draft", allowedDependencies = "core")
package cn.activityweek.draft;

import org.springframework.modulith.ApplicationModule;
