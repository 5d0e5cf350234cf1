/**
 * What is checked of any text before it is published: personal numbers and words that are
 * often confused. Knows nothing of what the texts are for.
 */
@ApplicationModule(displayName = "Proofreading", allowedDependencies = { "core", "draft", "edition", "organisation" })
package cn.activityweek.proofreading;

import org.springframework.modulith.ApplicationModule;
