package cn.activityweek.album;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Lets forms of the album alone be as large as videos are: what reads a document from any
 * other form counts on its being small. Stands before whatever reads the form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PlainFormLimit extends OncePerRequestFilter {

	private static final Pattern LARGE = Pattern.compile("/activities/\\d+/(photos|consent)|/inbox/[a-z0-9]+");

	private static final long LIMIT = DataSize.ofMegabytes(21).toBytes();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (form && isLarge(request) && !LARGE.matcher(path).matches()) {
			throw new MaxUploadSizeExceededException(LIMIT);
		}
		chain.doFilter(request, response);
	}

	/** Also where the sender doesn't say how much there will be. */
	private static boolean isLarge(HttpServletRequest request) {
		return request.getContentLengthLong() > LIMIT || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

}
