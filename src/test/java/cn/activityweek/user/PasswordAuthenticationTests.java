package cn.activityweek.user;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can't be seen from outside: one hash whoever it is, and a fault that isn't told as
 * a wrong password.
 */
class PasswordAuthenticationTests {

	private final CountingEncoder encoder = new CountingEncoder();

	private final AccountRepository accounts = Mockito.mock(AccountRepository.class);

	private final SignInLimit limit = Mockito.mock(SignInLimit.class);

	private PasswordAuthentication authentication;

	@BeforeEach
	void prepare() {
		this.authentication = new PasswordAuthentication(this.accounts, this.encoder, this.limit);
		Account known = new Account("known", "有人", Instant.EPOCH);
		known.setPasswordHash("hash of right");
		Account disabled = new Account("disabled", "停用", Instant.EPOCH);
		disabled.setPasswordHash("hash of right");
		disabled.disable();
		Mockito.when(this.accounts.findByUsername("known")).thenReturn(Optional.of(known));
		Mockito.when(this.accounts.findByUsername("disabled")).thenReturn(Optional.of(disabled));
		Mockito.when(this.accounts.findByUsername("invited"))
			.thenReturn(Optional.of(new Account("invited", "未設密碼", Instant.EPOCH)));
		Mockito.when(this.accounts.findByUsername("nobody")).thenReturn(Optional.empty());
	}

	@Test
	void hashesOnceWhoeverItIs() {
		assertThat(signIn("known", "right")).isEqualTo("in, 1 hash");
		assertThat(signIn("known", "wrong")).isEqualTo("out, 1 hash");
		assertThat(signIn("nobody", "right")).isEqualTo("out, 1 hash");
		assertThat(signIn("disabled", "right")).isEqualTo("out, 1 hash");
		assertThat(signIn("invited", "right")).isEqualTo("out, 1 hash");
	}

	private String signIn(String username, String password) {
		this.encoder.matched = 0;
		String end;
		try {
			end = this.authentication.authenticate(typed(username, password)).isAuthenticated() ? "in" : "half in";
		}
		catch (BadCredentialsException ex) {
			end = "out";
		}
		return end + ", " + this.encoder.matched + " hash";
	}

	@Test
	void learnsNothingFromATryThatWasLockedMeanwhile() {
		Mockito.when(this.limit.isLocked("known", "")).thenReturn(false, true);
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> this.authentication.authenticate(typed("known", "right")));
		Mockito.verify(this.limit, Mockito.never()).forget("known", "");
	}

	@Test
	void tellsNoWrongPasswordWhereTheDatabaseIsGone() {
		Mockito.when(this.accounts.findByUsername("known"))
			.thenThrow(new DataAccessResourceFailureException("Connection refused"));
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> this.authentication.authenticate(typed("known", "right")));
		Mockito.verify(this.limit, Mockito.never()).countFailure("known", "");
	}

	@Test
	void leavesAFaultOfTheServiceToTheErrorPage() throws Exception {
		SignInFailureHandler handler = new SignInFailureHandler();
		AuthenticationServiceException fault = new AuthenticationServiceException("gone");
		assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> handler
			.onAuthenticationFailure(new MockHttpServletRequest(), new MockHttpServletResponse(), fault));
		MockHttpServletResponse response = new MockHttpServletResponse();
		handler.onAuthenticationFailure(new MockHttpServletRequest(), response, new BadCredentialsException("wrong"));
		assertThat(response.getRedirectedUrl()).isEqualTo("/login?error");
	}

	private static UsernamePasswordAuthenticationToken typed(String username, String password) {
		return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
	}

	private static final class CountingEncoder implements PasswordEncoder {

		private int matched;

		@Override
		public String encode(CharSequence password) {
			return "hash of " + password;
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			this.matched++;
			return encode(password).equals(hash);
		}

	}

}
