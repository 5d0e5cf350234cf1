package cn.activityweek.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * For when a publication may be set.
 */
@Component
class PublishTimes {

	/** Nobody plans a report further ahead; a year typed wrong lies beyond. */
	static final Duration FARTHEST = Duration.ofDays(60);

	private final Clock clock;

	PublishTimes(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Checks what was chosen and typed: at once without a time, or a time that can be.
	 * @param form the form
	 * @param errors to be told
	 */
	void check(SeenVersionForm form, Errors errors) {
		if (errors.hasFieldErrors("publishAt")) {
			return;
		}
		Instant at = form.publishAt();
		if (Boolean.TRUE.equals(form.getLater()) && at == null) {
			errors.rejectValue("publishAt", "news.publish-when");
		}
		else if (Boolean.FALSE.equals(form.getLater()) && at != null) {
			errors.rejectValue("publishAt", "news.publish-or");
		}
		else if (at != null && !at.isAfter(this.clock.instant())) {
			errors.rejectValue("publishAt", "news.publish-ahead");
		}
		else if (at != null && isTooFar(at)) {
			errors.rejectValue("publishAt", "news.publish-far");
		}
	}

	boolean isTooFar(Instant at) {
		return at.isAfter(this.clock.instant().plus(FARTHEST));
	}

}
