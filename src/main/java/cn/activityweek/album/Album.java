package cn.activityweek.album;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/**
 * What holds for all photos of an activity: whether minors may be seen in them and
 * whether their school agreed. Its row is also what those who reorder the photos wait
 * for.
 */
@Entity
class Album extends BaseEntity {

	private Long activityId;

	private Boolean minors;

	private boolean minorsOnPreset;

	@Embedded
	private Consent consent;

	protected Album() {
	}

	Album(Long activityId) {
		this.activityId = activityId;
	}

	/**
	 * Whether minors may be seen. What a person said holds, except a "no" that was said
	 * before pupils were counted.
	 * @param preset whether the record itself speaks of pupils
	 * @return true if consent is needed
	 */
	boolean hasMinors(boolean preset) {
		if (this.minors == null) {
			return preset;
		}
		return this.minors || (preset && !this.minorsOnPreset);
	}

	boolean says(boolean said, boolean preset) {
		return Boolean.valueOf(said).equals(this.minors) && this.minorsOnPreset == preset;
	}

	void sayMinors(boolean newMinors, boolean preset) {
		this.minors = newMinors;
		this.minorsOnPreset = preset;
	}

	void consent(Consent newConsent) {
		this.consent = newConsent;
	}

	void withdrawConsent() {
		if (this.consent == null) {
			throw new RefusedException("還沒有登記同意書，不用撤回");
		}
		this.consent = null;
	}

	Long getActivityId() {
		return this.activityId;
	}

	Consent getConsent() {
		return this.consent;
	}

}
