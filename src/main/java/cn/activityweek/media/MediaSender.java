package cn.activityweek.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Sends a stored file, whole or in part, outside any transaction.
 */
@Component
public class MediaSender {

	/**
	 * Sends a file.
	 * @param file the file
	 * @param variant in which form
	 * @param downloadName the name under which it is saved; null to show it, which
	 * documents never are
	 * @param request what was asked for
	 * @param response where it goes
	 */
	public void send(StoredFile file, Variant variant, String downloadName, HttpServletRequest request,
			HttpServletResponse response) {
		throw new UnsupportedOperationException();
	}

}
