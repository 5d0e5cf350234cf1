package cn.activityweek.media;

/**
 * The forms in which a stored file can be sent.
 */
public enum Variant {

	/** As it was sent, with all that it tells about place and device. */
	ORIGINAL(""),

	/** A photo of at most 1600 px, re-encoded as JPEG. */
	LARGE(".large.jpg"),

	/** A photo of at most 320 px, re-encoded as JPEG. */
	SMALL(".small.jpg"),

	/** A video without what it tells about place and device. */
	PUBLIC_VIDEO(".public"),

	/** A .docx or .xlsx without what it tells about author, place and device. */
	PUBLIC_DOCUMENT(".clean");

	private final String suffix;

	Variant(String suffix) {
		this.suffix = suffix;
	}

	/**
	 * What the variant's name on the disk adds to the original's.
	 * @return the end of the name
	 */
	String suffix() {
		return this.suffix;
	}

	/**
	 * How the name of a copy on its reader's disk ends.
	 * @param type the original's type
	 * @return without a point
	 */
	public String extension(FileType type) {
		return ((this == LARGE || this == SMALL) ? FileType.JPEG : type).getExtension();
	}

	boolean isOf(FileType type) {
		return switch (this) {
			case ORIGINAL -> true;
			case LARGE, SMALL -> type.isPhoto();
			case PUBLIC_VIDEO -> type.isVideo();
			case PUBLIC_DOCUMENT -> type == FileType.DOCX || type == FileType.XLSX;
		};
	}

}
