package cn.activityweek.user;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Answers 404 where no rule names the address, and only else asks to sign in or answers
 * 403: an unknown address must not send anybody to the sign-in page.
 */
@Component
class UnknownAddress implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String MARK = UnknownAddress.class.getName();

	private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");

	private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

	static void mark(HttpServletRequest request) {
		request.setAttribute(MARK, true);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException, ServletException {
		if (!sentNotFound(request, response)) {
			this.signIn.commence(request, response, exception);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		if (!sentNotFound(request, response)) {
			this.forbidden.handle(request, response, exception);
		}
	}

	private boolean sentNotFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getAttribute(MARK) == null) {
			return false;
		}
		response.sendError(HttpStatus.NOT_FOUND.value());
		return true;
	}

}
