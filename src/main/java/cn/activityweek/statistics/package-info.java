/**
 * The figures of the week and the workbook 附件2. On the page the college's counts of
 * activities lead to the activities counted, those of media reports to the reports.
 */
@ApplicationModule(displayName = "Statistics", allowedDependencies = { "core", "edition", "organisation", "programme",
		"activity", "album", "participation", "news", "publicity", "works" })
package cn.activityweek.statistics;

import org.springframework.modulith.ApplicationModule;
