package cn.activityweek.user;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import org.springframework.stereotype.Component;

/**
 * The people behind account ids, for the modules that record who did something.
 */
@Component
public class Accounts {

	private final AccountRepository accounts;

	private final ActorRights rights;

	Accounts(AccountRepository accounts, ActorRights rights) {
		this.accounts = accounts;
		this.rights = rights;
	}

	/**
	 * The persons' names.
	 * @param ids account ids
	 * @return id to name, without the unknown ones
	 */
	public Map<Long, String> names(List<Long> ids) {
		return this.accounts.namesOf(ids)
			.stream()
			.collect(Collectors.toMap((row) -> (Long) row[0], (row) -> (String) row[1]));
	}

	/**
	 * The accounts that log activities for a department.
	 * @param departmentId the department
	 * @return their ids
	 */
	public List<Long> loggingFor(Long departmentId) {
		return this.accounts.appointedIn(departmentId, List.of(Role.REPORTER, Role.HEAD));
	}

	/**
	 * An account that logs activities for a department.
	 * @param departmentId the department
	 * @return the account's id
	 */
	public Optional<Long> reporterOf(Long departmentId) {
		return loggingFor(departmentId).stream().findFirst();
	}

	/**
	 * Everybody whose account is enabled, with the rights held at this moment: for rules
	 * that ask who else could do something, in two statements however many they are.
	 * @return by the names they sign in with
	 */
	public List<Actor> enabled() {
		return this.rights.actors(this.accounts.findByEnabledTrueOrderByUsername());
	}

}
