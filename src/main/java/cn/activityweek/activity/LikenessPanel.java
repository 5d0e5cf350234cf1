package cn.activityweek.activity;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.user.Accounts;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Other records of the same event, on the pages of both.
 */
@Component
@Order(2)
class LikenessPanel implements ActivityPanel {

	private static final String CARDS = """
			select a.id, a.number, a.title, a.starts_at, a.ends_at, a.place, a.organiser_id, a.department_id, a.module_id,
				a.state from activity a where a.id = :original or (a.duplicate_of_id = :id and a.deleted_at is null)
			order by a.number""";

	private final LookAlikes lookAlikes;

	private final DuplicateDesk desk;

	private final ActivityPolicy policy;

	private final Accounts accounts;

	private final JdbcClient jdbc;

	LikenessPanel(LookAlikes lookAlikes, DuplicateDesk desk, ActivityPolicy policy, Accounts accounts,
			JdbcClient jdbc) {
		this.lookAlikes = lookAlikes;
		this.desk = desk;
		this.policy = policy;
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	@Override
	public String template() {
		return "activity/likeness";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		LikenessView view = view(activity, actor);
		return view.isEmpty() ? Optional.empty() : Optional.of(view);
	}

	private LikenessView view(Activity activity, Actor actor) {
		Long id = activity.getId();
		Long originalId = activity.getDuplicateOfId();
		List<EventCard> linked = this.jdbc.sql(CARDS)
			.param("id", id)
			.param("original", originalId, Types.BIGINT)
			.query((row, index) -> LookAlikes.card(row))
			.list();
		EventCard original = linked.stream().filter((card) -> card.id().equals(originalId)).findFirst().orElse(null);
		List<EventCard> followers = linked.stream().filter((card) -> !card.id().equals(originalId)).toList();
		List<EventCard> candidates = this.lookAlikes.of(activity);
		List<DuplicateDesk.Distinction> distinctions = this.desk.distinctions(id);
		List<EventCard> others = new ArrayList<>(linked);
		others.addAll(candidates);
		distinctions.forEach((distinction) -> others.add(distinction.other()));
		return new LikenessView(id, original, markedBy(activity), activity.getDuplicateMarkedAt(), followers,
				candidates, distinctions, visible(others, activity, actor), decidable(others, activity, actor));
	}

	private String markedBy(Activity activity) {
		Long accountId = activity.getDuplicateMarkedBy();
		return (accountId != null) ? this.accounts.names(List.of(accountId)).get(accountId) : null;
	}

	private Set<Long> visible(List<EventCard> others, Activity activity, Actor actor) {
		if (others.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(
				this.jdbc.sql("select a.id from activity a where a.id in (:ids) and " + ActivityPolicy.VISIBLE)
					.param("ids", others.stream().map(EventCard::id).toList())
					.params(this.policy.visibility(actor, activity.getEditionId()))
					.query(Long.class)
					.list());
	}

	private Set<Long> decidable(List<EventCard> others, Activity activity, Actor actor) {
		Set<Long> decidable = new HashSet<>(this.policy.decidable(actor, activity.getEditionId(), others));
		if (this.policy.mayDecide(actor, activity)) {
			decidable.add(activity.getId());
		}
		return decidable;
	}

}
