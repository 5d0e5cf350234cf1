package cn.activityweek.activity;

import java.time.Clock;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.StaleFormException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A record is marked 存疑 with a question, its owner answers, those who may ask settle it.
 */
@Service
class QuestionDesk {

	private final ActivityQuestionRepository questions;

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	QuestionDesk(ActivityQuestionRepository questions, ActivityAccess access, ActivityPolicy policy,
			ApplicationEventPublisher events, Clock clock) {
		this.questions = questions;
		this.access = access;
		this.policy = policy;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the person may ask about a record.
	 * @param actor the person
	 * @param activity the record
	 * @return true for 教務處 and the departments that lead the module, but nobody asks
	 * himself
	 */
	boolean mayAsk(Actor actor, Activity activity) {
		return this.policy.mayOversee(actor, activity) && !this.policy.mayEdit(actor, activity);
	}

	boolean mayAnswer(Actor actor, Activity activity) {
		return this.access.mayEdit(activity, actor);
	}

	ActivityQuestion get(Long activityId, Long questionId) {
		return this.questions.findByIdAndActivityId(questionId, activityId)
			.orElseThrow(() -> new NotFoundException("沒有這個存疑，或者您無權查看"));
	}

	/**
	 * The oldest open question about a record.
	 * @param activityId the record
	 * @return the question
	 */
	ActivityQuestion open(Long activityId) {
		return this.questions.findByActivityIdOrderById(activityId)
			.stream()
			.filter((question) -> !question.isSettled())
			.findFirst()
			.orElseThrow(() -> new NotFoundException("沒有未解決的存疑"));
	}

	boolean isAsked(UUID requestKey) {
		return this.questions.existsByRequestKey(requestKey);
	}

	@Transactional
	void ask(Activity activity, QuestionForm form, Actor actor) {
		if (isAsked(form.key())) {
			return;
		}
		this.questions.saveAndFlush(new ActivityQuestion(activity.getId(), form.key(), form.getText().strip(),
				actor.accountId(), this.clock.instant()));
		record(actor, "標為存疑", activity.getId(), form.getText().strip());
	}

	/**
	 * Answers a question.
	 * @param question the question
	 * @param form the answer, checked
	 * @param actor who
	 * @throws StaleFormException if somebody else has answered meanwhile
	 */
	@Transactional
	void answer(ActivityQuestion question, QuestionForm form, Actor actor) {
		ActivityQuestion present = get(question.getActivityId(), question.getId());
		if (present.getAnswer().equals(form.getText().strip())) {
			return;
		}
		StaleFormException.requireSame(present.getVersion(), form.getVersion());
		present.answer(form.getText().strip(), actor.accountId(), this.clock.instant());
		this.questions.saveAndFlush(present);
		record(actor, "答覆存疑", present.getActivityId(), form.getText().strip());
	}

	@Transactional
	void settle(ActivityQuestion question, Actor actor) {
		ActivityQuestion present = get(question.getActivityId(), question.getId());
		if (present.isSettled()) {
			return;
		}
		present.settle(actor.accountId(), this.clock.instant());
		this.questions.saveAndFlush(present);
		record(actor, "存疑已解決", present.getActivityId(), present.getQuestion());
	}

	private void record(Actor actor, String action, Long activityId, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activityId, detail));
	}

}
