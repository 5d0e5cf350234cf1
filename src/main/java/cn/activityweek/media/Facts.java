package cn.activityweek.media;

/**
 * What a file's content says about it.
 *
 * @param type what it is
 * @param width pixels as shown; null where unknown
 * @param height pixels as shown; null where unknown
 * @param seconds how long a video is, begun seconds count; null where unknown
 * @param warning what whoever sent it should know, Chinese; may be empty
 */
record Facts(FileType type, Integer width, Integer height, Integer seconds, String warning) {

	static Facts of(FileType type) {
		return new Facts(type, null, null, null, "");
	}

}
