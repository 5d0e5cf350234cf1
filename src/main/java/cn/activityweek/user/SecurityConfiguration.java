package cn.activityweek.user;

import cn.activityweek.core.CurrentActor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Closed unless opened by {@link Access#RULES}, with the headers that every page carries.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = policy("'self'");

	/** For pages with the text editor alone, which styles its own parts. */
	private static final String EDITOR_POLICY = policy("'self' 'unsafe-inline'");

	private static String policy(String styles) {
		return "default-src 'none'; script-src 'self'; style-src " + styles
				+ "; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
				+ "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, CurrentActor currentActor, UnknownAddress unknownAddress)
			throws Exception {
		http.authorizeHttpRequests((requests) -> authorize(requests, currentActor));
		http.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens()));
		HttpSessionRequestCache askedFor = askedFor(unknownAddress);
		http.requestCache((cache) -> cache.requestCache(askedFor));
		http.formLogin((login) -> login.loginPage("/login")
			.successHandler(new SignedInAgain(currentActor, askedFor))
			.failureHandler(new SignInFailureHandler()));
		http.logout((logout) -> logout.logoutSuccessUrl("/login?loggedOut"));
		http.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(unknownAddress)
			.accessDeniedHandler(unknownAddress));
		http.addFilterBefore(new DisabledAccountFilter(currentActor), AnonymousAuthenticationFilter.class);
		http.headers(this::headers);
		return http.build();
	}

	private CookieCsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	private void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			CurrentActor currentActor) {
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
		for (Access rule : Access.RULES) {
			requests.requestMatchers(rule.pattern()).access(manager(rule, currentActor));
		}
		requests.anyRequest().denyAll();
	}

	private AuthorizationManager<RequestAuthorizationContext> manager(Access rule, CurrentActor currentActor) {
		return (authentication,
				context) -> new AuthorizationDecision(rule.open() || currentActor.get()
					.filter((actor) -> rule.rights().isEmpty() || rule.rights().stream().anyMatch(actor::mayAnywhere))
					.isPresent());
	}

	/**
	 * The page to which a sign-in leads. No form is sent again by itself: what was typed
	 * is kept as a draft ({@link UnknownAddress}). An address behind which nothing lies
	 * is not kept, so that it costs no session.
	 */
	private HttpSessionRequestCache askedFor(UnknownAddress unknownAddress) {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher((request) -> isPage(request) && !unknownAddress.isUnknown(request));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	private boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return "GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		RequestMatcher editors = new OrRequestMatcher(Access.EDITORS);
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(editors,
				new ContentSecurityPolicyHeaderWriter(EDITOR_POLICY)));
		headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(editors),
				new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY)));
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
		headers.permissionsPolicyHeader(
				(permissions) -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
		headers.frameOptions((frames) -> frames.deny());
	}

}
