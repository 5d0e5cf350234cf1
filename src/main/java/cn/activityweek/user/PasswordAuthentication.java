package cn.activityweek.user;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a password. An unknown name, a disabled account and a wrong password take the
 * same time and give the same answer.
 */
@Component
class PasswordAuthentication implements AuthenticationProvider {

	private static final Pattern USERNAME = Pattern.compile(AccountForm.USERNAME_PATTERN);

	private final AccountRepository accounts;

	private final PasswordEncoder encoder;

	private final SignInLimit limit;

	private final String nobodysHash;

	/** Each hash takes 16 MiB; a burst of sign-ins waits instead of filling the heap. */
	private final Semaphore hashing = new Semaphore(4);

	PasswordAuthentication(AccountRepository accounts, PasswordEncoder encoder, SignInLimit limit) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.limit = limit;
		this.nobodysHash = encoder.encode("nobody's password");
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String username = authentication.getName().strip().toLowerCase(Locale.ROOT);
		String address = (authentication.getDetails() instanceof WebAuthenticationDetails details)
				? details.getRemoteAddress() : "";
		if (!USERNAME.matcher(username).matches()) {
			throw new BadCredentialsException("No such name");
		}
		refuseLocked(username, address);
		String password = String.valueOf(authentication.getCredentials());
		Optional<Account> account = this.accounts.findByUsername(username)
			.filter((found) -> found.isEnabled() && found.getPasswordHash() != null);
		boolean right = matches(password, account.map(Account::getPasswordHash).orElse(this.nobodysHash));
		refuseLocked(username, address);
		if (account.isEmpty() || !right) {
			this.limit.countFailure(username, address);
			throw new BadCredentialsException("Wrong name or password");
		}
		this.limit.forget(username, address);
		User principal = new User(username, "", List.of());
		return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
	}

	private boolean matches(String password, String hash) {
		this.hashing.acquireUninterruptibly();
		try {
			return this.encoder.matches(password, hash);
		}
		finally {
			this.hashing.release();
		}
	}

	/**
	 * Asked again after the hash, which takes its time: of a hundred tries sent at once
	 * those behind the fifth wrong one learn nothing.
	 */
	private void refuseLocked(String username, String address) {
		if (this.limit.isLocked(username, address)) {
			throw new LockedException("Too many wrong tries");
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
