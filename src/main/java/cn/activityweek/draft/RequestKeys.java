package cn.activityweek.draft;

import java.time.Clock;
import java.time.ZoneOffset;

import cn.activityweek.draft.OnceInterceptor.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of sent forms, each claimed in the transaction that its form begins, so that
 * key and record exist together or not at all.
 */
@Component
class RequestKeys {

	private static final String SAME = " from request_key where key = ? and account_id is not distinct from ? ";

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Claims a key. Waits for another transaction that has claimed it and isn't finished.
	 * @param claim the form as sent
	 * @return false if the same form has been answered before
	 */
	boolean claim(Claim claim) {
		return this.jdbc.sql("""
				insert into request_key (key, account_id, content, claimed_at) values (?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(claim.key(), claim.accountId(), claim.content(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void remember(Claim claim, String address) {
		this.jdbc.sql(
				"update request_key set led_to = ? where key = ? and account_id is not distinct from ? and content = ?")
			.params(address, claim.key(), claim.accountId(), claim.content())
			.update();
	}

	String ledTo(Claim claim) {
		return this.jdbc.sql("select led_to" + SAME + "and content = ?")
			.params(claim.key(), claim.accountId(), claim.content())
			.query(String.class)
			.single();
	}

	/**
	 * Whether the page was sent before with other content.
	 * @param claim the form as sent
	 * @return true if it made something else
	 */
	boolean hasOther(Claim claim) {
		return this.jdbc.sql("select exists(select" + SAME + "and content <> ?)")
			.params(claim.key(), claim.accountId(), claim.content())
			.query(Boolean.class)
			.single();
	}

}
