package cn.activityweek.album;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The visiting school's agreement that the minors it brought may be seen in what is
 * published.
 *
 * @param school the school, or schools
 * @param givenBy who agreed for it
 * @param givenOn when
 * @param fileId the scanned agreement, null where there is none
 * @param recordedBy the account that put it on record
 * @param recordedAt when that was
 */
@Embeddable
record Consent(@Column(name = "consent_school") String school, @Column(name = "consent_given_by") String givenBy,
		@Column(name = "consent_given_on") LocalDate givenOn, @Column(name = "consent_file_id") Long fileId,
		@Column(name = "consent_recorded_by") Long recordedBy,
		@Column(name = "consent_recorded_at") Instant recordedAt) {

}
