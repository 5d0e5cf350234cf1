package cn.activityweek.core;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Announces a file to the browser. It must be complete by then, or a failure half-way
 * would send a file that is cut off.
 */
public final class Download {

	private Download() {
	}

	/**
	 * Sets the headers of a file to save.
	 * @param response the response, nothing written yet
	 * @param name the name under which people get it, its extension saying the type
	 * @param length its length in bytes
	 */
	public static void announce(HttpServletResponse response, String name, long length) {
		response
			.setContentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM).toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
		response.setContentLengthLong(length);
	}

	/**
	 * The header that makes a browser save a file.
	 * @param name the name under which people get it
	 * @return the value of Content-Disposition, the name fit for every file system
	 */
	public static String disposition(String name) {
		return ContentDisposition.attachment()
			.filename(FileTitle.saved(name), StandardCharsets.UTF_8)
			.build()
			.toString();
	}

}
