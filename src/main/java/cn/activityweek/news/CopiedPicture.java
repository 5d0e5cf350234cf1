package cn.activityweek.news;

import java.util.Locale;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.Variant;

/**
 * A picture or video that goes with a copy of a post.
 *
 * @param number its place among those of its kind, from 1
 * @param file the file
 * @param caption what stands below it, in the copy's script; may be empty
 * @param script the copy's script
 */
record CopiedPicture(int number, StoredFile file, String caption, ChineseScript script) {

	/** Characters of a caption that make a name. */
	private static final int LONGEST = 40;

	static boolean isReady(StoredFile file) {
		return file != null && file.offers(variant(file));
	}

	private static Variant variant(StoredFile file) {
		return file.getType().isVideo() ? Variant.PUBLIC_VIDEO : Variant.LARGE;
	}

	Variant variant() {
		return variant(this.file);
	}

	boolean isVideo() {
		return this.file.getType().isVideo();
	}

	/** As the text names it: 圖1, 視頻1. */
	public String label() {
		return this.script.write(isVideo() ? "視頻" : "圖") + this.number;
	}

	/**
	 * Its place in the bundle: 圖片/01_志願者為居民修理電風扇.jpg.
	 * @return a path that needs no escaping in an address
	 */
	public String path() {
		String name = name(this.caption);
		return this.script.write(isVideo() ? "視頻/" : "圖片/") + String.format(Locale.ROOT, "%02d", this.number)
				+ (name.isEmpty() ? "" : "_" + name) + "." + variant().extension(this.file.getType());
	}

	/**
	 * A name for a file, which every system can write.
	 * @param text a caption or title
	 * @return letters and digits of it, may be empty
	 */
	static String name(String text) {
		StringBuilder name = new StringBuilder();
		text.codePoints()
			.filter((codePoint) -> Character.isLetterOrDigit(codePoint) || "、，（）《》“”—-".indexOf(codePoint) >= 0)
			.limit(LONGEST)
			.forEach(name::appendCodePoint);
		return name.toString();
	}

}
