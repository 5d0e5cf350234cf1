package cn.activityweek.activity;

import java.time.Instant;
import java.util.UUID;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;

/**
 * 存疑: a question about a record from a department that leads its module or from 教務處. The
 * record counts all the same; there is no approval.
 */
@Entity
class ActivityQuestion extends BaseEntity {

	private Long activityId;

	private UUID requestKey;

	private String question;

	private Long askedBy;

	private Instant askedAt;

	private String answer = "";

	private Long answeredBy;

	private Instant answeredAt;

	private Long settledBy;

	private Instant settledAt;

	protected ActivityQuestion() {
	}

	ActivityQuestion(Long activityId, UUID requestKey, String question, Long accountId, Instant now) {
		this.activityId = activityId;
		this.requestKey = requestKey;
		this.question = question;
		this.askedBy = accountId;
		this.askedAt = now;
	}

	void answer(String newAnswer, Long accountId, Instant now) {
		if (isSettled()) {
			throw new RefusedException("這個存疑已經解決，不用再答覆");
		}
		this.answer = newAnswer;
		this.answeredBy = accountId;
		this.answeredAt = now;
	}

	void settle(Long accountId, Instant now) {
		this.settledBy = accountId;
		this.settledAt = now;
	}

	public boolean isSettled() {
		return this.settledAt != null;
	}

	public boolean isAnswered() {
		return this.answeredAt != null;
	}

	Long getActivityId() {
		return this.activityId;
	}

	public String getQuestion() {
		return this.question;
	}

	public Long getAskedBy() {
		return this.askedBy;
	}

	public Instant getAskedAt() {
		return this.askedAt;
	}

	public String getAnswer() {
		return this.answer;
	}

	public Long getAnsweredBy() {
		return this.answeredBy;
	}

	public Instant getAnsweredAt() {
		return this.answeredAt;
	}

	public Long getSettledBy() {
		return this.settledBy;
	}

	public Instant getSettledAt() {
		return this.settledAt;
	}

}
