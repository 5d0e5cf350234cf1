/**
 * Who took part: sign-in by QR code, class lists, lists of names, and the student
 * coverage made from them. Names and numbers leave this module only masked or to the own
 * college, and not at all after the retention time.
 */
@ApplicationModule(displayName = "Participation",
		allowedDependencies = { "core", "edition", "organisation", "programme", "user", "activity", "draft" })
package cn.activityweek.participation;

import org.springframework.modulith.ApplicationModule;
