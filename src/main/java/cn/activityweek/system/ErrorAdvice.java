package cn.activityweek.system;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers what handlers throw and no other advice has dealt with.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

	private final ErrorPages pages;

	ErrorAdvice(ErrorPages pages) {
		this.pages = pages;
	}

	@ExceptionHandler
	void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (isForSecurity(failure) || response.isCommitted() || Failures.readerGone(failure)) {
			throw failure;
		}
		answerWith(failure, request, response);
	}

	private void answerWith(Exception failure, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		response.reset();
		this.pages.answer(Failures.notice(failure), failure, request.getRequestURI(), request, response);
	}

	private static boolean isForSecurity(Exception failure) {
		return failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
	}

}
