package cn.activityweek.works;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * How a work came in.
 *
 * @param codeId by which code
 * @param enteredBy who of 宣傳統戰部 entered it for somebody, null for its author
 * @param requestKey by which the same form sent twice is one work
 * @param consentedAt when the consents were given
 * @param receivedAt when it was there
 */
@Embeddable
record Arrival(Long codeId, Long enteredBy, UUID requestKey, Instant consentedAt, Instant receivedAt) {

	static Arrival of(HandIn handIn, Instant now) {
		return new Arrival(handIn.codeId(), handIn.enteredBy(), handIn.requestKey(), now, now);
	}

}
