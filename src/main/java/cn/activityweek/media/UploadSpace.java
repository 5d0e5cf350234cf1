package cn.activityweek.media;

import java.io.IOException;
import java.time.Duration;

import cn.activityweek.core.RefusedException;

import org.springframework.stereotype.Component;

/**
 * Whether there is room on the disk for what is announced. What people without an account
 * announce keeps no place from those who have one: anybody can announce much. For them
 * only the next chunk of each file counts, and not for long, and their files end where
 * there is still room for those of the others.
 */
@Component
class UploadSpace {

	/** A chunk that has not come by then isn't waited for. */
	private static final Duration COMING = Duration.ofMinutes(10);

	private final UploadRows rows;

	private final FileDirectory directory;

	private final MediaProperties properties;

	UploadSpace(UploadRows rows, FileDirectory directory, MediaProperties properties) {
		this.rows = rows;
		this.directory = directory;
		this.properties = properties;
	}

	/**
	 * Looks before a file is announced.
	 * @param owner who sends it
	 * @param length its bytes
	 * @throws RefusedException if there is no room
	 */
	void require(String owner, long length) {
		if (SenderUploads.isSender(owner)) {
			requireForSender(length);
		}
		else if (free() - announced() - length < this.properties.keepFree().toBytes()) {
			throw new RefusedException(FileDirectory.NO_SPACE);
		}
	}

	/**
	 * Looks before anything of somebody without an account is taken.
	 * @param length the bytes that are still to come of it
	 * @throws RefusedException if there is no room
	 */
	void requireForSender(long length) {
		long coming = this.rows.announcedBytes(true, Uploads.CHUNK, COMING) + Math.min(length, Uploads.CHUNK);
		long kept = this.properties.keepFree().toBytes() + this.properties.sendersKeepFree().toBytes();
		if (free() - announced() - coming < kept) {
			throw new RefusedException(FileDirectory.NO_SPACE);
		}
	}

	private long announced() {
		return this.rows.announcedBytes(false, Long.MAX_VALUE, Uploads.LEFT);
	}

	private long free() {
		try {
			return this.directory.freeBytes();
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

}
