package cn.activityweek.media;

import java.util.stream.Stream;

import cn.activityweek.core.RefusedException;

/**
 * Refuses what is larger than its kind may be.
 */
final class SizeLimit {

	private static final long MEGABYTE = 1024 * 1024;

	static final String EMPTY = "這個文件是空的（0 字節）。請在自己的電腦或手機上打開看看，重新導出後再傳。";

	private SizeLimit() {
	}

	/**
	 * Before the content is there: by what the name claims, else by the largest limit.
	 */
	static void check(String extension, long length, Purpose purpose, MediaProperties properties) {
		Stream.of(FileType.values())
			.filter((type) -> type.getExtension().equals(extension)
					|| (type == FileType.JPEG && extension.equals("jpeg")))
			.findFirst()
			.ifPresentOrElse((type) -> check(type, length, purpose, properties),
					() -> check("文件", length, properties.limit(purpose)));
	}

	static void check(FileType type, long length, Purpose purpose, MediaProperties properties) {
		String kind = type.isPhoto() ? "照片" : type.isVideo() ? "視頻" : "文檔";
		check(kind, length, properties.limit(type, purpose));
	}

	private static void check(String kind, long length, long limit) {
		if (length <= 0) {
			throw new RefusedException(EMPTY);
		}
		if (length > limit) {
			throw new RefusedException(kind + "最大 " + megabytes(limit) + " MB，這個有 " + megabytes(length + MEGABYTE - 1)
					+ " MB。" + remedy(kind));
		}
	}

	private static String remedy(String kind) {
		return switch (kind) {
			case "照片" -> "請縮小或用較高的壓縮另存為 JPEG，再上傳。";
			case "視頻" -> "請用剪映等軟件以 1080p 或 720p 導出，或剪短後再上傳。";
			default -> "請壓縮其中的圖片，或分成幾個文件上傳。";
		};
	}

	private static long megabytes(long bytes) {
		return bytes / MEGABYTE;
	}

}
