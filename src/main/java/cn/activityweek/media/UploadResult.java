package cn.activityweek.media;

import java.io.Serializable;

/**
 * What became of one file that was sent, in words.
 *
 * @param name the file's name
 * @param message what to tell whoever sent it
 * @param grade {@code ok}, {@code warn} or {@code bad}
 */
public record UploadResult(String name, String message, String grade) implements Serializable {

	public static UploadResult good(String name, String message) {
		return new UploadResult(name, message, "ok");
	}

	public static UploadResult remarkable(String name, String message) {
		return new UploadResult(name, message, "warn");
	}

	public static UploadResult refused(String name, String message) {
		return new UploadResult(name, message, "bad");
	}

	public boolean isRefused() {
		return this.grade.equals("bad");
	}

}
