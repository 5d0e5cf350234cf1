/**
 * The figures of the week and the workbook 附件2, each figure traced to its records.
 */
@ApplicationModule(displayName = "Statistics",
		allowedDependencies = { "core", "edition", "organisation", "programme", "activity" })
package cn.activityweek.statistics;

import org.springframework.modulith.ApplicationModule;
