package cn.activityweek.works;

import cn.activityweek.media.StoredFile;

/**
 * A published work as public pages show it.
 *
 * @param work the work
 * @param college its college or office
 * @param file its file, of which web sizes alone are public
 */
public record ShownWork(PublishedWork work, String college, StoredFile file) {

	private static final int SMALL = 320;

	private static final int LARGE = 1600;

	public boolean photo() {
		return this.work.getKind() == WorkKind.PHOTO;
	}

	/**
	 * The width that gives the picture its ratio before it has come.
	 * @return pixels
	 */
	public int width() {
		return (this.file.getWidth() != null) ? this.file.getWidth() : 16;
	}

	public int height() {
		return (this.file.getHeight() != null) ? this.file.getHeight() : 9;
	}

	/**
	 * How wide the small web size is: its longer side is given.
	 * @return pixels
	 */
	public int smallWidth() {
		return scaled(SMALL);
	}

	public int largeWidth() {
		return scaled(LARGE);
	}

	private int scaled(int longest) {
		int longer = Math.max(width(), height());
		return (longer <= longest) ? width() : Math.max(1, Math.round((float) width() * longest / longer));
	}

	public String length() {
		return (this.file.getSeconds() != null) ? WorkAdvice.length(this.file.getSeconds()) : "";
	}

}
