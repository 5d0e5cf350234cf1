package cn.activityweek.system;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Where the container sends what ended with a status or an exception outside the
 * handlers. A plain handler and no annotated controller, so that no advice adds to the
 * model something that needs the database.
 */
@Component("/error")
class ErrorEndpoint implements ErrorController, HttpRequestHandler {

	private final ErrorPages pages;

	ErrorEndpoint(ErrorPages pages) {
		this.pages = pages;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		FallbackHeaders.addTo(response);
		Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		ErrorNotice notice = (failure != null) ? Failures.notice(failure)
				: ErrorNotice.of((status != null) ? status : HttpServletResponse.SC_NOT_FOUND);
		this.pages.answer(notice, failure, (path != null) ? path : request.getRequestURI(), request, response);
	}

}
