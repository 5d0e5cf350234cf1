/**
 * Who did what when: listens in the same transaction, and nobody depends on it.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = { "core" })
package cn.activityweek.audit;

import org.springframework.modulith.ApplicationModule;
