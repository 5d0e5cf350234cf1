package cn.activityweek.album;

import cn.activityweek.media.FileType;

/**
 * What an attachment is to its reader.
 */
enum Kind {

	/** Counted as 照片數, shown in web sizes. */
	PHOTO("照片", "張"),

	/** Played by its public copy. */
	VIDEO("視頻", "個"),

	/** To download. */
	DOCUMENT("文檔", "份");

	private final String label;

	private final String measure;

	Kind(String label, String measure) {
		this.label = label;
		this.measure = measure;
	}

	static Kind of(FileType type) {
		if (type.isPhoto()) {
			return PHOTO;
		}
		return type.isVideo() ? VIDEO : DOCUMENT;
	}

	public String getLabel() {
		return this.label;
	}

	public String getMeasure() {
		return this.measure;
	}

}
