/**
 * 全民美拍: photographs and short videos handed in by students and staff without an account,
 * screened and published by 宣傳統戰部, and the wall on which the public sees them. What the
 * public sees leaves it only as {@link cn.activityweek.works.PublishedWork}.
 */
@ApplicationModule(displayName = "Works", allowedDependencies = { "core", "draft", "edition", "organisation",
		"programme", "user", "media", "proofreading", "column", "publicity" })
package cn.activityweek.works;

import org.springframework.modulith.ApplicationModule;
