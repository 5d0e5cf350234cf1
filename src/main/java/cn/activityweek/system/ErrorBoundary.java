package cn.activityweek.system;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: answers what other filters throw, above all the session's when
 * the database is gone. The container would dispatch such a failure through the same
 * filters again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorBoundary extends OncePerRequestFilter {

	private static final List<String> OF_THE_FAILED_PAGE = List.of(HttpHeaders.CONTENT_DISPOSITION,
			HttpHeaders.CONTENT_ENCODING, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LOCATION);

	private final ErrorPages pages;

	ErrorBoundary(ErrorPages pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			if (response.isCommitted() || Failures.readerGone(ex)) {
				throw ex;
			}
			withdraw(response);
			this.pages.answer(Failures.notice(ex), ex, request.getRequestURI(), request, response);
		}
	}

	/** Takes back the page that failed, but not the headers that protect the reader. */
	private static void withdraw(HttpServletResponse response) {
		response.resetBuffer();
		OF_THE_FAILED_PAGE.forEach((name) -> response.setHeader(name, null));
		FallbackHeaders.addTo(response);
	}

	/** A status sent by a filter is answered in a second pass, which may fail as well. */
	@Override
	protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		doFilterInternal(request, response, chain);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
