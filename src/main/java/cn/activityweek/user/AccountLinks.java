package cn.activityweek.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import cn.activityweek.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues single-use addresses and takes them back. Looking at an address uses nothing up
 * (chat applications open links beforehand); only the POST behind it does.
 */
@Component
class AccountLinks {

	private static final Duration LIFE = Duration.ofHours(72);

	private final AccountLinkRepository links;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	AccountLinks(AccountLinkRepository links, Clock clock) {
		this.links = links;
		this.clock = clock;
	}

	/**
	 * Makes a new address for an account; earlier unused ones end.
	 * @param account whose password it sets
	 * @return the token, shown once
	 */
	@Transactional
	String invite(Account account) {
		this.links.deleteUnused(account);
		return issue(account);
	}

	/**
	 * Makes the address by which the first administrator is made; earlier ones end.
	 * @return the token, shown once
	 */
	@Transactional
	String setup() {
		this.links.deleteSetupLinks();
		return issue(null);
	}

	private String issue(Account account) {
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		this.links.save(new AccountLink(hash(token), account, now, now.plus(LIFE)));
		return token;
	}

	/**
	 * The link behind a token, without using it.
	 * @param token as in the address
	 * @param forAccount whether it must belong to an account
	 * @return the usable link
	 * @throws NotFoundException if there is none, or it is used or expired
	 */
	@Transactional(readOnly = true)
	AccountLink look(String token, boolean forAccount) {
		return this.links.findByTokenHash(hash(token))
			.filter((link) -> link.isUsable(this.clock.instant()) && (link.getAccount() != null) == forAccount)
			.orElseThrow(() -> new NotFoundException("這個鏈接不存在、已經用過或已經過期，請向系統管理員要一個新的"));
	}

	/**
	 * Uses a link up, in the caller's transaction.
	 * @param token as in the address
	 * @param forAccount whether it must belong to an account
	 * @return the link
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	AccountLink use(String token, boolean forAccount) {
		look(token, forAccount);
		AccountLink link = this.links.lockByTokenHash(hash(token)).orElseThrow();
		link.use(this.clock.instant());
		return this.links.save(link);
	}

	private static String hash(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
