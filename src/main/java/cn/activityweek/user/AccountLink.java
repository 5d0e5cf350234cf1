package cn.activityweek.user;

import java.time.Instant;

import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A single-use, expiring address: it sets an account's password or, without an account,
 * makes the first administrator. Only a hash of its token is stored.
 */
@Entity
class AccountLink {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String tokenHash;

	@ManyToOne(fetch = FetchType.EAGER)
	private Account account;

	private Instant createdAt;

	private Instant expiresAt;

	private Instant usedAt;

	protected AccountLink() {
	}

	AccountLink(String tokenHash, Account account, Instant createdAt, Instant expiresAt) {
		this.tokenHash = tokenHash;
		this.account = account;
		this.createdAt = createdAt;
		this.expiresAt = expiresAt;
	}

	boolean isUsable(Instant now) {
		return this.usedAt == null && now.isBefore(this.expiresAt);
	}

	void use(Instant now) {
		if (!isUsable(now)) {
			throw new RefusedException("這個鏈接已經用過或已經過期");
		}
		this.usedAt = now;
	}

	Account getAccount() {
		return this.account;
	}

}
