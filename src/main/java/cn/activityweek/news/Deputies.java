package cn.activityweek.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 代審, whom 終審 appoints where nobody is eligible for a step.
 */
@Service
class Deputies {

	private final ReviewDeputyRepository deputies;

	private final Accounts accounts;

	private final Departments departments;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Deputies(ReviewDeputyRepository deputies, Accounts accounts, Departments departments,
			ApplicationEventPublisher events, Clock clock) {
		this.deputies = deputies;
		this.accounts = accounts;
		this.departments = departments;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Who can be appointed: those whom the desk shows posts at all.
	 * @return people with enabled accounts
	 */
	List<Actor> candidates() {
		return this.accounts.enabled()
			.stream()
			.filter((person) -> person.may(Right.SEE_ALL) || person.mayAnywhere(Right.WRITE_POSTS))
			.toList();
	}

	/**
	 * Appoints somebody for one post.
	 * @param post the post
	 * @param form who and for which step
	 * @param actor 終審
	 */
	@Transactional
	void appoint(Post post, DeputyForm form, Actor actor) {
		Actor deputy = candidate(form);
		if (standing().stream().noneMatch((other) -> post.getId().equals(other.getPostId()) && same(other, form))) {
			this.deputies.saveAndFlush(ReviewDeputy.ofPost(deputy.accountId(), form.getStep(), post.getId(),
					actor.accountId(), this.clock.instant()));
			record("指定代審", post.getId(), form.getStep().getLabel() + "：" + deputy.displayName(), actor);
		}
	}

	/**
	 * Appoints somebody for a department's posts.
	 * @param form who, for which step, of which department, until when
	 * @param actor 終審
	 */
	@Transactional
	void appoint(DeputyForm form, Actor actor) {
		Actor deputy = candidate(form);
		String department = this.departments.get(form.getDepartmentId()).getName();
		this.deputies
			.findByAccountIdAndStepAndDepartmentIdAndRemovedAtIsNull(form.getAccountId(), form.getStep(),
					form.getDepartmentId())
			.forEach((other) -> {
				other.remove(this.clock.instant());
				this.deputies.saveAndFlush(other);
			});
		this.deputies.saveAndFlush(ReviewDeputy.ofDepartment(deputy.accountId(), form.getStep(), form.getDepartmentId(),
				form.getUntil(), actor.accountId(), this.clock.instant()));
		record("指定代審", null,
				department + form.getStep().getLabel() + "：" + deputy.displayName() + "，至 " + form.getUntil(), actor);
	}

	private static boolean same(ReviewDeputy other, DeputyForm form) {
		return other.getAccountId().equals(form.getAccountId()) && other.getStep() == form.getStep();
	}

	private Actor candidate(DeputyForm form) {
		return candidates().stream()
			.filter((person) -> person.accountId().equals(form.getAccountId()))
			.findFirst()
			.orElseThrow(() -> new RefusedException("這個賬號不能代審，請另選一位"));
	}

	/**
	 * Ends an appointment.
	 * @param id the appointment
	 * @param postId of which post; null for a department's
	 * @param actor 終審
	 */
	@Transactional
	void remove(Long id, Long postId, Actor actor) {
		ReviewDeputy deputy = this.deputies.findById(id)
			.filter((found) -> (postId != null) ? postId.equals(found.getPostId()) : found.getPostId() == null)
			.orElseThrow(() -> new NotFoundException("沒有這項代審"));
		if (!deputy.isRemoved()) {
			deputy.remove(this.clock.instant());
			this.deputies.saveAndFlush(deputy);
			String name = this.accounts.names(List.of(deputy.getAccountId())).get(deputy.getAccountId());
			record("取消代審", postId, deputy.getStep().getLabel() + "：" + name, actor);
		}
	}

	/**
	 * The appointments that stand.
	 * @param post of this post only, its department's included; null for all of
	 * departments
	 * @return the earliest first
	 */
	List<DeputyLine> lines(Post post) {
		List<ReviewDeputy> shown = standing().stream()
			.filter((deputy) -> (post != null) ? deputy.isFor(post) : deputy.getDepartmentId() != null)
			.toList();
		Map<Long, String> names = this.accounts.names(shown.stream().map(ReviewDeputy::getAccountId).toList());
		Map<Long, String> departmentNames = this.departments.all()
			.stream()
			.collect(Collectors.toMap(Department::getId, Department::getName));
		return shown.stream()
			.map((deputy) -> new DeputyLine(deputy.getId(), names.get(deputy.getAccountId()), deputy.getStep(),
					(deputy.getDepartmentId() != null) ? departmentNames.get(deputy.getDepartmentId()) : "",
					deputy.getUntil()))
			.toList();
	}

	private List<ReviewDeputy> standing() {
		return this.deputies.findStanding(today());
	}

	LocalDate today() {
		return CollegeTime.date(this.clock.instant());
	}

	private void record(String action, Long postId, String detail, Actor actor) {
		this.events.publishEvent(new AuditableEvent(actor, action, ReviewRecords.SUBJECT, postId, detail));
	}

}
