package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.activityweek.core.Actor;
import cn.activityweek.user.Accounts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The questions about a record, on its page.
 */
@Component
@Order(3)
class QuestionPanel implements ActivityPanel {

	private final ActivityQuestionRepository questions;

	private final QuestionDesk desk;

	private final Accounts accounts;

	QuestionPanel(ActivityQuestionRepository questions, QuestionDesk desk, Accounts accounts) {
		this.questions = questions;
		this.desk = desk;
		this.accounts = accounts;
	}

	@Override
	public String template() {
		return "activity/questions";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		List<ActivityQuestion> all = this.questions.findByActivityIdOrderById(activity.getId());
		boolean mayAsk = this.desk.mayAsk(actor, activity);
		if (all.isEmpty() && !mayAsk) {
			return Optional.empty();
		}
		List<Long> people = all.stream()
			.flatMap((question) -> Stream.of(question.getAskedBy(), question.getAnsweredBy(), question.getSettledBy()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return Optional.of(new Content(activity.getId(), all, this.accounts.names(people), mayAsk,
				this.desk.mayAnswer(actor, activity)));
	}

	/**
	 * What the section shows.
	 *
	 * @param id the activity
	 * @param questions all of them, the oldest first
	 * @param people account id to name
	 * @param mayAsk whether the person may ask and settle
	 * @param mayAnswer whether the person may answer
	 */
	record Content(Long id, List<ActivityQuestion> questions, Map<Long, String> people, boolean mayAsk,
			boolean mayAnswer) {

		public boolean open() {
			return this.questions.stream().anyMatch((question) -> !question.isSettled());
		}

	}

}
