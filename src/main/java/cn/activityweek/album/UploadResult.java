package cn.activityweek.album;

import java.io.Serializable;

/**
 * What became of one file that was sent, in words.
 *
 * @param name the file's name
 * @param message what to tell whoever sent it
 * @param grade {@code ok}, {@code warn} or {@code bad}
 */
record UploadResult(String name, String message, String grade) implements Serializable {

	static UploadResult good(String name, String message) {
		return new UploadResult(name, message, "ok");
	}

	static UploadResult remarkable(String name, String message) {
		return new UploadResult(name, message, "warn");
	}

	static UploadResult refused(String name, String message) {
		return new UploadResult(name, message, "bad");
	}

	boolean isRefused() {
		return this.grade.equals("bad");
	}

}
