package cn.activityweek.media;

/**
 * What became of a file that was sent.
 *
 * @param file the file in the store
 * @param known whether the same bytes were stored for this department already, so that no
 * second copy was made
 */
public record Stored(StoredFile file, boolean known) {

}
