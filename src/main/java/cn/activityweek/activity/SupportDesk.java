package cn.activityweek.activity;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supporting department says what it has seen to, and takes it back. The activity is
 * locked meanwhile, so that its time and place stay what was seen until that is saved.
 */
@Service
class SupportDesk {

	private final SupportRequestRepository requests;

	private final ActivityRepository activities;

	private final Editions editions;

	private final Departments departments;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupportDesk(SupportRequestRepository requests, ActivityRepository activities, Editions editions,
			Departments departments, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.activities = activities;
		this.editions = editions;
		this.departments = departments;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says 已落實.
	 * @param id the request, to a department of the person
	 * @param seen what the page showed, see {@link SupportRequest#seen}
	 * @param actor who
	 * @throws RefusedException if time, place or need have changed since, or the activity
	 * is cancelled
	 */
	@Transactional
	void confirm(Long id, String seen, Actor actor) {
		SupportRequest request = own(id, actor);
		if (request.isConfirmed()) {
			return;
		}
		Activity activity = request.getActivity();
		if (activity.getState() == ActivityState.CANCELLED) {
			throw new RefusedException("這個活動已經取消，不用再落實");
		}
		if (!SupportRequest.seen(request.getNeed(), activity.getOccasion()).equals(seen)) {
			throw new RefusedException("這項活動的時間、地點或要求剛剛改過，請回到「協調保障」核對，再點「已落實」");
		}
		request.confirm(actor.accountId(), this.clock.instant());
		this.requests.saveAndFlush(request);
		record(actor, "保障已落實", request);
	}

	@Transactional
	void withdraw(Long id, Actor actor) {
		SupportRequest request = own(id, actor);
		if (request.isConfirmed()) {
			request.withdraw();
			this.requests.saveAndFlush(request);
			record(actor, "撤回「已落實」", request);
		}
	}

	private SupportRequest own(Long id, Actor actor) {
		// Before anything of it is read, else what is read here would be older than the
		// lock.
		this.requests.findActivityId(id).ifPresent((activityId) -> this.activities.findLocked(List.of(activityId)));
		return this.requests.findWithActivityById(id)
			.filter((request) -> actor.mayIn(Right.LOG_ACTIVITIES, request.getDepartmentId()))
			.filter((request) -> !request.getActivity().isDeleted())
			.filter((request) -> this.editions.get(request.getActivity().getEditionId()).isCurrent())
			.orElseThrow(() -> new NotFoundException("沒有這項保障，或者不是向您的部門提出的"));
	}

	private void record(Actor actor, String action, SupportRequest request) {
		Activity activity = request.getActivity();
		String department = this.departments.names(activity.getEditionId()).get(request.getDepartmentId());
		String need = request.getNeed().isEmpty() ? "" : "：" + request.getNeed();
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activity.getId(), department + need));
	}

}
