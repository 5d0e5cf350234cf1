package cn.activityweek.news;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in documents, read before a row is locked: a large workbook takes seconds,
 * for which nobody else should wait.
 *
 * @param findings per stored file what is to be said of it, without its name; empty where
 * all is well
 */
record DocumentReadings(Map<Long, Optional<PostFinding>> findings) {

	boolean cover(Collection<ShownFile> documents) {
		return documents.stream().allMatch((document) -> this.findings.containsKey(document.fileId()));
	}

}
