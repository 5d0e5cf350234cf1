package cn.activityweek.user;

import java.io.IOException;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.draft.KeptForms;
import cn.activityweek.draft.KeptForms.Kept;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers 404 where nothing lies behind the address, and only else asks to sign in or
 * answers 403: an unknown address must not send anybody to the sign-in page.
 */
@Component
class UnknownAddress implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private final ObjectProvider<KeptForms> keptForms;

	private final ObjectProvider<CurrentActor> currentActor;

	private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");

	private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

	UnknownAddress(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<KeptForms> keptForms,
			ObjectProvider<CurrentActor> currentActor) {
		this.mappings = mappings;
		this.keptForms = keptForms;
		this.currentActor = currentActor;
	}

	/**
	 * Whether nothing lies behind the address: no rule names it, or only a closed rule
	 * for a whole branch does and no handler, of whatever method, is mapped there.
	 * @param request what was asked for
	 * @return true where the answer is 404 for everybody
	 */
	boolean isUnknown(HttpServletRequest request) {
		return Access.of(request).filter((rule) -> rule.open() || isMapped(request)).isEmpty();
	}

	private boolean isMapped(HttpServletRequest request) {
		PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
			.pathWithinApplication();
		return this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((mapping) -> mapping.getPathPatternsCondition().getPatterns().stream())
			.anyMatch((pattern) -> pattern.matches(path));
	}

	/**
	 * What was typed into a form is kept for its author, who gets it back filled after
	 * signing in. A script is told by the status, not by a page.
	 */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException, ServletException {
		if (isUnknown(request)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		Optional<Kept> kept = this.keptForms.getObject().keep(request);
		if (isFromScript(request)) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else if (kept.isPresent()) {
			SignedInAgain.remember(kept.get(), request);
			response.sendRedirect(request.getContextPath() + "/login?kept");
		}
		else {
			this.signIn.commence(request, response, exception);
		}
	}

	/**
	 * A form whose token is of an earlier sign-in is not saved, but not lost either.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		if (isUnknown(request)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		Optional<Kept> kept = (exception instanceof CsrfException) ? this.keptForms.getObject().keep(request)
				: Optional.empty();
		Long signedIn = this.currentActor.getObject().get().map(Actor::accountId).orElse(null);
		if (kept.isEmpty() || isFromScript(request) || (signedIn != null && !signedIn.equals(kept.get().accountId()))) {
			this.forbidden.handle(request, response, exception);
		}
		else if (signedIn != null) {
			response.sendRedirect(request.getContextPath() + kept.get().address());
		}
		else {
			SignedInAgain.remember(kept.get(), request);
			response.sendRedirect(request.getContextPath() + "/login?kept");
		}
	}

	private static boolean isFromScript(HttpServletRequest request) {
		return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
	}

}
