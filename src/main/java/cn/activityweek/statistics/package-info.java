/**
 * The figures of the week and the workbook 附件2. On the page the college's counts of
 * activities lead to the activities counted.
 */
@ApplicationModule(displayName = "Statistics",
		allowedDependencies = { "core", "edition", "organisation", "programme", "activity", "album", "participation" })
package cn.activityweek.statistics;

import org.springframework.modulith.ApplicationModule;
