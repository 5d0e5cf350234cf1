package cn.activityweek.news;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A file that a version of a post shows.
 *
 * @param fileId the stored file
 * @param place within the text or after it
 * @param name under which an attached document is saved; empty within the text
 */
@Embeddable
record ShownFile(Long fileId, @Enumerated(EnumType.STRING) Place place, String name) {

	/** Where a file stands. */
	enum Place {

		/** A picture or video within the text. */
		BODY,

		/** A document after the text (附件). */
		ATTACHED

	}

}
