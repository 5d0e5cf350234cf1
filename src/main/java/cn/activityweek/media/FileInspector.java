package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/**
 * Looks into a file that has arrived: what it is, whether it can be taken, how large its
 * picture is. Decodes nothing.
 */
@Component
class FileInspector {

	private final MediaProperties properties;

	FileInspector(MediaProperties properties) {
		this.properties = properties;
	}

	Facts inspect(Path file, long length, Purpose purpose) throws IOException {
		throw new UnsupportedOperationException(file + " " + length + purpose + this.properties);
	}

}
