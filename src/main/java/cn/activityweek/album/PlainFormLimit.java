package cn.activityweek.album;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Lets the forms by which somebody signed in sends photos without script be as large as
 * videos are. Any other form is small, above all that of strangers: a form is on the disk
 * before anybody has looked at who sends it. Stands behind the session, which it asks,
 * and before whatever reads the form.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 10)
class PlainFormLimit extends OncePerRequestFilter {

	private static final Pattern LARGE = Pattern
		.compile("/activities/\\d+/photos|/publicity/(?:leads|cases|reports)|/publicity/[a-z]+/\\d+/files");

	private static final long LIMIT = DataSize.ofMegabytes(21).toBytes();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (form && isLarge(request) && !(LARGE.matcher(path).matches() && isSignedIn(request))) {
			throw new MaxUploadSizeExceededException(LIMIT);
		}
		chain.doFilter(request, response);
	}

	private static boolean isSignedIn(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null
				&& session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
	}

	/** Also where the sender doesn't say how much there will be. */
	private static boolean isLarge(HttpServletRequest request) {
		return request.getContentLengthLong() > LIMIT || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

}
