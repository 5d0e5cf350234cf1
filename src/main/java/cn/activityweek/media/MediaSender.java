package cn.activityweek.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import cn.activityweek.core.Download;
import cn.activityweek.core.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a stored file, whole or in part. Call it outside any transaction: a slow reader
 * holds nothing but a thread.
 */
@Component
public class MediaSender {

	private static final Logger logger = LoggerFactory.getLogger(MediaSender.class);

	/** Whatever a file contains, a browser neither runs it nor lets it reach the site. */
	private static final String CONTENT_SECURITY_POLICY = "sandbox; default-src 'none'; img-src 'self'; "
			+ "media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

	/** Web sizes are kept for ten minutes; the rest is asked for again each time. */
	private static final String BRIEFLY = "private, max-age=600";

	private static final String ASK_AGAIN = "private, no-cache";

	private final FileDirectory directory;

	MediaSender(FileDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Sends a file.
	 * @param file the file
	 * @param variant in which form
	 * @param downloadName the name under which it is saved; null to show it, which
	 * documents never are
	 * @param request what was asked for
	 * @param response where it goes
	 * @throws NotFoundException if it isn't there in this form, or not yet
	 */
	public void send(StoredFile file, Variant variant, String downloadName, HttpServletRequest request,
			HttpServletResponse response) {
		boolean webSize = variant == Variant.LARGE || variant == Variant.SMALL;
		send(file, variant, downloadName, webSize ? BRIEFLY : ASK_AGAIN, request, response);
	}

	/**
	 * Sends a file that may stop being shown at any moment: whoever keeps a copy asks
	 * again before he uses it.
	 * @param file the file
	 * @param variant in which form
	 * @param downloadName the name under which it is saved; null to show it, which
	 * documents never are
	 * @param request what was asked for
	 * @param response where it goes
	 * @throws NotFoundException if it isn't there in this form, or not yet
	 */
	void sendAskingAgain(StoredFile file, Variant variant, String downloadName, HttpServletRequest request,
			HttpServletResponse response) {
		send(file, variant, downloadName, ASK_AGAIN, request, response);
	}

	private void send(StoredFile file, Variant variant, String downloadName, String caching, HttpServletRequest request,
			HttpServletResponse response) {
		Path path = this.directory.path(file.getLocation(), variant);
		if (!file.offers(variant)) {
			throw new NotFoundException("File " + file.getId() + " is not there as " + variant);
		}
		try {
			describe(file, variant, downloadName, tag(file, variant), response);
			response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
			send(path, tag(file, variant), request, response);
		}
		catch (NoSuchFileException | FileNotFoundException ex) {
			logger.error("The bytes of stored file {} are missing: {}", file.getId(), path);
			throw new NotFoundException("The bytes of file " + file.getId() + " are missing");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String tag(StoredFile file, Variant variant) {
		return "\"" + file.getSha256() + variant.suffix() + "\"";
	}

	private static void send(Path path, String tag, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		long length = Files.size(path);
		if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		ByteRange part = asked(request, tag, length);
		if (part == ByteRange.UNSATISFIABLE) {
			response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
			response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
			return;
		}
		if (part != null) {
			response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
			response.setHeader(HttpHeaders.CONTENT_RANGE, part.contentRange(length));
		}
		ByteRange sent = (part != null) ? part : new ByteRange(0, length - 1);
		response.setContentLengthLong(sent.length());
		if (!"HEAD".equals(request.getMethod())) {
			Outgoing.send(path, sent, response);
		}
	}

	private static void describe(StoredFile file, Variant variant, String downloadName, String tag,
			HttpServletResponse response) {
		boolean webSize = variant == Variant.LARGE || variant == Variant.SMALL;
		response.setContentType((webSize ? FileType.JPEG : file.getType()).getMediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file, downloadName));
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
	}

	private static String disposition(StoredFile file, String downloadName) {
		if (downloadName == null && !file.getType().isDocument()) {
			return "inline";
		}
		String name = (downloadName != null) ? downloadName : file.getName();
		return Download.disposition(name);
	}

	/**
	 * Of a GET alone; where {@code If-Range} names another state of the file, the whole.
	 */
	private static ByteRange asked(HttpServletRequest request, String tag, long length) {
		String condition = request.getHeader(HttpHeaders.IF_RANGE);
		boolean same = condition == null || condition.strip().equals(tag);
		if (!"GET".equals(request.getMethod()) || !same) {
			return null;
		}
		return ByteRange.of(request.getHeader(HttpHeaders.RANGE), length).orElse(null);
	}

	private static boolean matches(String header, String tag) {
		if (header == null) {
			return false;
		}
		for (String known : header.split(",")) {
			String stripped = known.strip();
			if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
				return true;
			}
		}
		return false;
	}

}
