package cn.activityweek.media;

/**
 * The types of files that are stored, told by their content and never by their name.
 */
public enum FileType {

	JPEG(Kind.PHOTO, "jpg", "image/jpeg"),

	PNG(Kind.PHOTO, "png", "image/png"),

	WEBP(Kind.PHOTO, "webp", "image/webp"),

	GIF(Kind.PHOTO, "gif", "image/gif"),

	MP4(Kind.VIDEO, "mp4", "video/mp4"),

	MOV(Kind.VIDEO, "mov", "video/quicktime"),

	PDF(Kind.DOCUMENT, "pdf", "application/pdf"),

	DOCX(Kind.DOCUMENT, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

	XLSX(Kind.DOCUMENT, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final Kind kind;

	private final String extension;

	private final String mediaType;

	FileType(Kind kind, String extension, String mediaType) {
		this.kind = kind;
		this.extension = extension;
		this.mediaType = mediaType;
	}

	public boolean isPhoto() {
		return this.kind == Kind.PHOTO;
	}

	public boolean isVideo() {
		return this.kind == Kind.VIDEO;
	}

	public boolean isDocument() {
		return this.kind == Kind.DOCUMENT;
	}

	/**
	 * The usual ending of such a file's name.
	 * @return without the dot
	 */
	public String getExtension() {
		return this.extension;
	}

	public String getMediaType() {
		return this.mediaType;
	}

	private enum Kind {

		PHOTO, VIDEO, DOCUMENT

	}

}
