/**
 * Accounts, appointments (任職), sign-in, and what each appointment allows.
 */
@ApplicationModule(displayName = "User", allowedDependencies = { "core", "draft", "edition", "organisation" })
package cn.activityweek.user;

import org.springframework.modulith.ApplicationModule;
