package cn.activityweek.media;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Sends many files as one zip that is made while it is sent.
 */
@Component
public class ZipSender {

	/**
	 * Sends the files.
	 * @param zipName the name under which the zip is saved
	 * @param items the files, in order
	 * @param response where it goes
	 */
	public void send(String zipName, Stream<Item> items, HttpServletResponse response) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A file in the zip.
	 *
	 * @param path folders and name in the zip, divided by {@code /}
	 * @param file the file
	 */
	public record Item(String path, StoredFile file) {

	}

}
