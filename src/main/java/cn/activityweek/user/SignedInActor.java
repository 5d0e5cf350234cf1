package cn.activityweek.user;

import java.util.Objects;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads the rights of the person signed in anew for each request, so that disabling an
 * account or changing its appointments takes effect at once, whatever the session says.
 */
@Component
class SignedInActor implements CurrentActor {

	private static final String CACHED = SignedInActor.class.getName();

	private final AccountRepository accounts;

	private final ActorRights rights;

	/** Begun only where somebody is signed in: other requests need no connection. */
	private final TransactionTemplate transaction;

	SignedInActor(AccountRepository accounts, ActorRights rights, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.rights = rights;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
	}

	@Override
	public Optional<Actor> get() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			return Optional.empty();
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Cached cached = (request != null) ? (Cached) request.getAttribute(CACHED, RequestAttributes.SCOPE_REQUEST)
				: null;
		if (cached == null || !cached.username().equals(authentication.getName())) {
			cached = new Cached(authentication.getName(), read(authentication.getName()));
			if (request != null) {
				request.setAttribute(CACHED, cached, RequestAttributes.SCOPE_REQUEST);
			}
		}
		return cached.actor();
	}

	private Optional<Actor> read(String username) {
		return this.transaction.execute(
				(status) -> this.accounts.findByUsername(username).filter(Account::isEnabled).map(this.rights::actor));
	}

	/**
	 * What has been read for this request.
	 *
	 * @param username for whom
	 * @param actor the person, empty if disabled
	 */
	private record Cached(String username, Optional<Actor> actor) {

		private Cached {
			Objects.requireNonNull(username);
		}

	}

}
