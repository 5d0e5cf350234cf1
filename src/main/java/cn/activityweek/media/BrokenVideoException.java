package cn.activityweek.media;

import java.io.IOException;

/**
 * A movie file is not built as it should be.
 */
class BrokenVideoException extends IOException {

	BrokenVideoException(String message) {
		super(message);
	}

}
