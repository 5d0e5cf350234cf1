package cn.activityweek.user;

import java.io.IOException;

import cn.activityweek.core.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that has been disabled since it signed in.
 */
class DisabledAccountFilter extends OncePerRequestFilter {

	private final CurrentActor currentActor;

	private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

	DisabledAccountFilter(CurrentActor currentActor) {
		this.currentActor = currentActor;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && this.currentActor.get().isEmpty()) {
			this.logout.logout(request, response, authentication);
		}
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.startsWith("/assets/") || path.startsWith("/webjars/");
	}

}
