package cn.activityweek.user;

import java.io.IOException;

import cn.activityweek.core.CurrentActor;
import cn.activityweek.draft.KeptForms.Kept;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads whoever has signed in to the page asked for before; and the author of a form that
 * was sent without a session back to that form, filled. Anybody else gets to the desk.
 */
class SignedInAgain extends SavedRequestAwareAuthenticationSuccessHandler {

	private static final String ACCOUNT = SignedInAgain.class.getName() + ".account";

	private static final String ADDRESS = SignedInAgain.class.getName() + ".address";

	private final CurrentActor currentActor;

	SignedInAgain(CurrentActor currentActor, RequestCache cache) {
		this.currentActor = currentActor;
		setDefaultTargetUrl("/desk");
		setRequestCache(cache);
	}

	static void remember(Kept kept, HttpServletRequest request) {
		request.getSession().setAttribute(ACCOUNT, kept.accountId());
		request.getSession().setAttribute(ADDRESS, kept.address());
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Object account = (session != null) ? session.getAttribute(ACCOUNT) : null;
		if (account == null) {
			super.onAuthenticationSuccess(request, response, authentication);
			return;
		}
		String address = (String) session.getAttribute(ADDRESS);
		session.removeAttribute(ACCOUNT);
		session.removeAttribute(ADDRESS);
		boolean author = this.currentActor.get().filter((actor) -> actor.accountId().equals(account)).isPresent();
		getRedirectStrategy().sendRedirect(request, response, author ? address : getDefaultTargetUrl());
	}

}
