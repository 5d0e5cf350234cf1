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
import java.util.Optional;

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

	private final AccountRepository accounts;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	AccountLinks(AccountLinkRepository links, AccountRepository accounts, Clock clock) {
		this.links = links;
		this.accounts = accounts;
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
		return usable(this.links.findByTokenHash(hash(token)), forAccount);
	}

	/**
	 * Uses a link up, in the caller's transaction. The row is locked before it is read,
	 * so that of two at once the later sees that it is used.
	 * @param token as in the address
	 * @param forAccount whether it must belong to an account
	 * @return the link
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	AccountLink use(String token, boolean forAccount) {
		AccountLink link = usable(this.links.lockByTokenHash(hash(token)), forAccount);
		link.use(this.clock.instant());
		return this.links.save(link);
	}

	private AccountLink usable(Optional<AccountLink> found, boolean forAccount) {
		return found.filter((link) -> link.isUsable(this.clock.instant()))
			.filter((link) -> forAccount ? link.getAccount() != null : isSetup(link))
			.orElseThrow(() -> new NotFoundException("這個鏈接不存在、已經用過或已經過期，請向系統管理員要一個新的"));
	}

	/** Once there is an account, no set-up address opens anything any more. */
	private boolean isSetup(AccountLink link) {
		return link.getAccount() == null && this.accounts.count() == 0;
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
