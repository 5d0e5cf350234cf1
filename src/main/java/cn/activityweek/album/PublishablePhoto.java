package cn.activityweek.album;

import cn.activityweek.media.StoredFile;

/**
 * A photo or video that may be published as it stands now. Show its
 * {@link cn.activityweek.media.Variant#LARGE} or
 * {@link cn.activityweek.media.Variant#PUBLIC_VIDEO}, never the original, and ask again
 * each time it is sent.
 *
 * @param id by which it is asked for again
 * @param activityId the activity to which it belongs
 * @param caption what it shows, may be empty
 * @param photographer who took it, may be empty
 * @param cover whether it stands for the activity
 * @param file its file
 */
public record PublishablePhoto(Long id, Long activityId, String caption, String photographer, boolean cover,
		StoredFile file) {

}
