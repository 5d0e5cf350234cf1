/**
 * Stored files: uploads, types by content, web sizes, public copies of videos, streaming
 * and bundles. Knows departments by their id only, and nothing of what shows a file.
 */
@ApplicationModule(displayName = "Media", allowedDependencies = "core")
package cn.activityweek.media;

import org.springframework.modulith.ApplicationModule;
