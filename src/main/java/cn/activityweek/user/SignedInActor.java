package cn.activityweek.user;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.Right;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads the rights of the person signed in anew for each request, so that disabling an
 * account or changing its appointments takes effect at once, whatever the session says.
 */
@Component
class SignedInActor implements CurrentActor {

	private static final String CACHED = SignedInActor.class.getName();

	private final AccountRepository accounts;

	private final Departments departments;

	/** Begun only where somebody is signed in: other requests need no connection. */
	private final TransactionTemplate transaction;

	SignedInActor(AccountRepository accounts, Departments departments, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.departments = departments;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
	}

	@Override
	public Optional<Actor> get() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			return Optional.empty();
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Cached cached = (request != null) ? (Cached) request.getAttribute(CACHED, RequestAttributes.SCOPE_REQUEST)
				: null;
		if (cached == null || !cached.username().equals(authentication.getName())) {
			cached = new Cached(authentication.getName(), read(authentication.getName()));
			if (request != null) {
				request.setAttribute(CACHED, cached, RequestAttributes.SCOPE_REQUEST);
			}
		}
		return cached.actor();
	}

	private Optional<Actor> read(String username) {
		return this.transaction
			.execute((status) -> this.accounts.findByUsername(username).filter(Account::isEnabled).map(this::actor));
	}

	private Actor actor(Account account) {
		Set<Right> collegeRights = EnumSet.noneOf(Right.class);
		Map<Long, Set<Right>> departmentRights = new HashMap<>();
		for (Appointment appointment : account.getAppointments()) {
			Role role = appointment.role();
			Duty duty = null;
			if (appointment.departmentId() != null) {
				duty = this.departments.get(appointment.departmentId()).getDuty();
				departmentRights.computeIfAbsent(appointment.departmentId(), (id) -> EnumSet.noneOf(Right.class))
					.addAll(role.departmentRights());
				collegeRights.addAll(rightsBy(duty));
			}
			if (role.duty() == null || role.duty() == duty) {
				collegeRights.addAll(role.collegeRights());
			}
		}
		return new Actor(account.getId(), account.getUsername(), account.getDisplayName(), collegeRights,
				departmentRights);
	}

	/** Everybody in 教務處 and 宣傳統戰部 sees all activities; 教務處 also settles 計入部門. */
	private Set<Right> rightsBy(Duty duty) {
		if (duty == null) {
			return Set.of();
		}
		return (duty == Duty.COORDINATION) ? EnumSet.of(Right.SEE_ALL, Right.ASSIGN_COUNTED_DEPARTMENT)
				: EnumSet.of(Right.SEE_ALL);
	}

	/**
	 * What has been read for this request.
	 *
	 * @param username for whom
	 * @param actor the person, empty if disabled
	 */
	private record Cached(String username, Optional<Actor> actor) {

		private Cached {
			Objects.requireNonNull(username);
		}

	}

}
