package cn.activityweek.album;

/**
 * Why a file must not be shown publicly, and where that is mended.
 *
 * @param activityId the activity whose album keeps it back
 * @param activity its title; empty for one deleted since
 * @param consentMissing whether a visiting school's consent is missing; otherwise a
 * person has excluded the photo
 */
public record Bar(Long activityId, String activity, boolean consentMissing) {

}
