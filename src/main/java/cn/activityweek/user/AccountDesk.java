package cn.activityweek.user;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.organisation.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to accounts: made, changed, disabled, given a password. Whoever gets a new
 * password or is disabled is signed out everywhere.
 */
@Service
class AccountDesk {

	private final AccountRepository accounts;

	private final AccountLinks links;

	private final Departments departments;

	private final PasswordEncoder encoder;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountDesk(AccountRepository accounts, AccountLinks links, Departments departments, PasswordEncoder encoder,
			FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.departments = departments;
		this.encoder = encoder;
		this.sessions = sessions;
		this.events = events;
		this.clock = clock;
	}

	Account get(Long id) {
		return this.accounts.findWithAppointmentsById(id).orElseThrow(() -> new NotFoundException("沒有這個賬號"));
	}

	@Transactional(readOnly = true)
	Page<Account> list(Pageable pageable) {
		Page<Account> page = this.accounts.findAllByOrderByEnabledDescUsername(pageable);
		page.forEach((account) -> account.getAppointments().size());
		return page;
	}

	@Transactional
	Account open(String username, String displayName, Set<Appointment> appointments, Actor actor) {
		if (this.accounts.findByUsername(username).isPresent()) {
			throw new RefusedException("用戶名「" + username + "」已經有人使用");
		}
		Account account = new Account(username, displayName, this.clock.instant());
		account.appoint(appointments);
		this.accounts.save(account);
		record(actor, "新建賬號", account, username + "；任職：" + wording(appointments));
		return account;
	}

	@Transactional
	void change(Long id, int version, String displayName, Set<Appointment> appointments, Actor actor) {
		this.accounts.lockAllWith(Role.ADMINISTRATOR);
		Account account = get(id);
		StaleFormException.requireSame(account.getVersion(), version);
		Differences differences = Differences.between(wording(account.getDisplayName(), account.getAppointments()),
				wording(displayName, appointments));
		account.rename(displayName);
		account.appoint(appointments);
		this.accounts.saveAndFlush(account);
		keepAnAdministrator();
		if (!differences.isEmpty()) {
			record(actor, "修改賬號", account, account.getUsername() + "；" + differences.describe());
		}
	}

	@Transactional
	void setEnabled(Long id, boolean enabled, Actor actor) {
		this.accounts.lockAllWith(Role.ADMINISTRATOR);
		Account account = get(id);
		if (enabled) {
			account.enable();
		}
		else {
			account.disable();
		}
		this.accounts.saveAndFlush(account);
		keepAnAdministrator();
		if (!enabled) {
			signOutEverywhere(account);
		}
		record(actor, enabled ? "啟用賬號" : "停用賬號", account, account.getUsername());
	}

	@Transactional
	String invite(Long id, Actor actor) {
		Account account = get(id);
		if (!account.isEnabled()) {
			throw new RefusedException("這個賬號已經停用，請先啟用");
		}
		record(actor, "發出設置密碼的鏈接", account, account.getUsername());
		return this.links.invite(account);
	}

	@Transactional
	void acceptInvitation(String token, String password) {
		Account account = this.links.use(token, true).getAccount();
		account.setPasswordHash(this.encoder.encode(password));
		this.accounts.save(account);
		signOutEverywhere(account);
		record(null, "經鏈接設置密碼", account, account.getUsername());
	}

	@Transactional
	Account setUp(String token, String username, String displayName, String password) {
		this.links.use(token, false);
		Account account = new Account(username, displayName, this.clock.instant());
		account.appoint(Set.of(new Appointment(Role.ADMINISTRATOR, null)));
		account.setPasswordHash(this.encoder.encode(password));
		this.accounts.save(account);
		record(null, "首次設置：新建系統管理員", account, username);
		return account;
	}

	/**
	 * Changes one's own password.
	 * @param actor whose
	 * @param present the present password, asked again
	 * @param password the new one
	 * @return false if the present password is wrong; nothing is changed then
	 */
	@Transactional
	boolean changePassword(Actor actor, String present, String password) {
		Account account = get(actor.accountId());
		if (!this.encoder.matches(present, account.getPasswordHash())) {
			return false;
		}
		account.setPasswordHash(this.encoder.encode(password));
		this.accounts.save(account);
		signOutEverywhere(account);
		record(actor, "修改密碼", account, "");
		return true;
	}

	private Map<String, String> wording(String displayName, Set<Appointment> appointments) {
		return Map.of("姓名", displayName, "任職", wording(appointments));
	}

	private String wording(Set<Appointment> appointments) {
		return appointments.stream().map((appointment) -> {
			Long departmentId = appointment.departmentId();
			String department = (departmentId != null) ? this.departments.get(departmentId).getName() : "";
			return department + appointment.role().getLabel();
		}).sorted().collect(Collectors.joining("、"));
	}

	private void keepAnAdministrator() {
		if (this.accounts.countEnabledWith(Role.ADMINISTRATOR) == 0) {
			throw new RefusedException("至少要保留一個啟用的系統管理員");
		}
	}

	private void signOutEverywhere(Account account) {
		this.sessions.findByPrincipalName(account.getUsername()).keySet().forEach(this.sessions::deleteById);
	}

	private void record(Actor actor, String action, Account account, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "account", account.getId(), detail));
	}

}
