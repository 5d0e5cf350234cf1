package cn.activityweek.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.RefusedException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about two records that look like one event: one leaves counting to the other,
 * or both are declared distinct. Both records are locked meanwhile, so that neither can
 * become the other's duplicate or be deleted in between.
 */
@Service
class DuplicateDesk {

	private final ActivityRepository activities;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DuplicateDesk(ActivityRepository activities, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.activities = activities;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Marks a record as 重複，不計入.
	 * @param id the record that no longer counts
	 * @param originalId the record that counts
	 * @param actor who decided
	 * @throws RefusedException if that would make a chain, or lead out of the year
	 */
	@Transactional
	void mark(Long id, Long originalId, Actor actor) {
		List<Activity> both = this.activities.findLocked(List.of(id, originalId));
		Activity duplicate = one(both, id);
		Activity original = one(both, originalId);
		if (originalId.equals(duplicate.getDuplicateOfId())) {
			return;
		}
		List<Activity> followers = this.activities.findByDuplicateOfId(id);
		if (!followers.isEmpty()) {
			throw new RefusedException(
					"「" + followers.get(0).getDescription().title() + "」已標為與這一項重複，由這一項計入。請先在那一項的頁面取消標記");
		}
		duplicate.yieldTo(original, actor.accountId(), this.clock.instant());
		this.activities.saveAndFlush(duplicate);
		forgetDistinction(id, originalId);
		record(actor, "標為重複，不計入", duplicate, "由「" + original.getDescription().title() + "」計入");
		record(actor, "另一項標為與本項重複", original, "「" + duplicate.getDescription().title() + "」不計入");
	}

	/**
	 * Lets a record count again.
	 * @param id the record
	 * @param actor who decided
	 */
	@Transactional
	void unmark(Long id, Actor actor) {
		Activity duplicate = one(this.activities.findLocked(List.of(id)), id);
		if (!duplicate.isDuplicate()) {
			return;
		}
		Activity original = this.activities.findById(duplicate.getDuplicateOfId()).orElseThrow();
		duplicate.countAgain();
		this.activities.saveAndFlush(duplicate);
		record(actor, "取消重複標記", duplicate, "重新計入，原來由「" + original.getDescription().title() + "」計入");
		record(actor, "取消重複標記", original, "「" + duplicate.getDescription().title() + "」重新計入");
	}

	/**
	 * Declares two records distinct.
	 * @param id one
	 * @param otherId the other
	 * @param actor who decided
	 */
	@Transactional
	void distinguish(Long id, Long otherId, Actor actor) {
		List<Activity> both = this.activities.findLocked(List.of(id, otherId));
		Activity one = one(both, id);
		Activity other = one(both, otherId);
		if (one.equals(other) || !one.getEditionId().equals(other.getEditionId())) {
			throw new RefusedException("請選擇同一年度的另一項活動");
		}
		if (otherId.equals(one.getDuplicateOfId()) || id.equals(other.getDuplicateOfId())) {
			throw new RefusedException("這兩項已標為重複。要改為不是同一活動，請先取消標記");
		}
		int added = this.jdbc.sql("""
				insert into activity_distinction (first_id, second_id, decided_by, decided_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(Math.min(id, otherId), Math.max(id, otherId), actor.accountId(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (added == 1) {
			record(actor, "核對：不是同一活動", one, "「" + other.getDescription().title() + "」");
			record(actor, "核對：不是同一活動", other, "「" + one.getDescription().title() + "」");
		}
	}

	/**
	 * Opens the question again whether two records are one event.
	 * @param id one
	 * @param otherId the other
	 * @param actor who decided
	 */
	@Transactional
	void compareAgain(Long id, Long otherId, Actor actor) {
		if (forgetDistinction(id, otherId) == 1) {
			List<Activity> both = this.activities.findAllById(List.of(id, otherId));
			record(actor, "重新核對是否重複", one(both, id), "「" + one(both, otherId).getDescription().title() + "」");
			record(actor, "重新核對是否重複", one(both, otherId), "「" + one(both, id).getDescription().title() + "」");
		}
	}

	private int forgetDistinction(Long id, Long otherId) {
		return this.jdbc.sql("delete from activity_distinction where first_id = ? and second_id = ?")
			.params(Math.min(id, otherId), Math.max(id, otherId))
			.update();
	}

	/**
	 * The records from which an activity has been told apart.
	 * @param id the activity
	 * @return with who decided and when
	 */
	List<Distinction> distinctions(Long id) {
		return this.jdbc.sql("""
				select a.id, a.number, a.title, a.starts_at, a.ends_at, a.place, a.organiser_id, a.department_id,
					a.module_id, a.state, account.display_name as decided_by, d.decided_at
				from activity_distinction d join account on account.id = d.decided_by
				join activity a on a.id = case d.first_id when :id then d.second_id else d.first_id end
				where :id in (d.first_id, d.second_id) and a.deleted_at is null order by d.decided_at""")
			.param("id", id)
			.query((row, index) -> new Distinction(LookAlikes.card(row), row.getString("decided_by"),
					row.getTimestamp("decided_at").toInstant()))
			.list();
	}

	private static Activity one(List<Activity> activities, Long id) {
		return activities.stream()
			.filter((activity) -> activity.getId().equals(id))
			.findFirst()
			.orElseThrow(ActivityPolicy::notFound);
	}

	private void record(Actor actor, String action, Activity activity, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activity.getId(), detail));
	}

	/**
	 * A decision that two records are two events.
	 *
	 * @param other the other record
	 * @param by who decided
	 * @param at when
	 */
	record Distinction(EventCard other, String by, Instant at) {
	}

}
