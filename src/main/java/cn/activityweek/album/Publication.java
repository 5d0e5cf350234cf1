package cn.activityweek.album;

import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;

/**
 * Whether what belongs to an activity may be published: the one place where that is
 * decided.
 *
 * @param minors whether minors may be seen
 * @param preset whether the activity's record itself speaks of pupils
 * @param consent the visiting school's agreement, null where none is on record
 */
record Publication(boolean minors, boolean preset, Consent consent) {

	static Publication of(Album album, boolean preset) {
		return (album != null) ? new Publication(album.hasMinors(preset), preset, album.getConsent())
				: new Publication(preset, preset, null);
	}

	public boolean lacksConsent() {
		return this.minors && this.consent == null;
	}

	/**
	 * What stands against publishing an attachment.
	 * @param attachment the attachment
	 * @param file its file
	 * @return the weightiest reason, null if it may be published
	 */
	Obstacle obstacle(Attachment attachment, StoredFile file) {
		if (attachment.isExcluded()) {
			return Obstacle.EXCLUDED;
		}
		if (lacksConsent()) {
			return Obstacle.CONSENT_MISSING;
		}
		if (attachment.getKind() == Kind.DOCUMENT) {
			return Obstacle.DOCUMENT;
		}
		if (file.getPreparation() == Preparation.FAILED) {
			return Obstacle.UNREADABLE;
		}
		return (file.getPreparation() == Preparation.READY) ? null : Obstacle.PREPARING;
	}

}
