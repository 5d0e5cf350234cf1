package cn.activityweek.media;

import java.util.UUID;

/**
 * A file on its way, chunk by chunk.
 *
 * @param id by which the sender goes on
 * @param name the file's name
 * @param length bytes that the file has
 * @param received bytes that have arrived; the next chunk begins there
 */
public record Upload(UUID id, String name, long length, long received) {

	public boolean isComplete() {
		return this.received == this.length;
	}

}
