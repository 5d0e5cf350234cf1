package cn.activityweek.audit;

import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The record of who did what: neither without the deed nor the deed without it.
 */
@DemoTest
class AuditTrailTests {

	private static final Actor SOMEBODY = new Actor(1L, "somebody", "某人", Set.of(), Map.of());

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final int port;

	@Autowired
	AuditTrailTests(ApplicationEventPublisher events, TransactionTemplate transaction, AuditTrail trail,
			JdbcClient jdbc, @LocalServerPort int port) {
		this.events = events;
		this.transaction = transaction;
		this.trail = trail;
		this.jdbc = jdbc;
		this.port = port;
	}

	@Test
	void recordsNothingOfWhatWasRolledBack() {
		String detail = UUID.randomUUID().toString();
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(event(SOMEBODY, detail));
			status.setRollbackOnly();
		});
		assertThat(recorded(detail)).isZero();
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event(SOMEBODY, detail)));
		assertThat(recorded(detail)).isOne();
	}

	@Test
	void refusesADeedOutsideATransaction() {
		String detail = UUID.randomUUID().toString();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.events.publishEvent(event(SOMEBODY, detail)));
		assertThat(recorded(detail)).isZero();
	}

	@Test
	void saysWhoWhatAndWhen() {
		String detail = UUID.randomUUID().toString();
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(event(SOMEBODY, detail));
			this.events.publishEvent(event(null, detail));
		});
		assertThat(this.trail.of("test", 4711L)).filteredOn((entry) -> entry.detail().equals(detail))
			.extracting((entry) -> entry.actorName() + entry.action())
			.containsExactly("系統試驗", "某人試驗");
		HttpResponse<String> page = browser("shenji").get("/admin/audit");
		assertThat(page.body()).contains(detail, "某人", "系統", "2023-05-18 0");
	}

	@Test
	void hasNoWayToChangeAnEntry() {
		assertThat(Arrays.stream(AuditEntryRepository.class.getMethods()).map(Method::getName))
			.containsExactlyInAnyOrder("save", "findAllByOrderByIdDesc",
					"findTop100BySubjectTypeAndSubjectIdOrderByIdDesc");
		assertThat(Arrays.stream(AuditEntry.class.getMethods()).map(Method::getName))
			.noneMatch((name) -> name.startsWith("set"));
		assertThat(browser("shenji").post("/admin/audit").statusCode()).isEqualTo(405);
		assertThat(browser("shenji").get("/admin/audit").body()).doesNotContainPattern("<form[^>]*action=\"/admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/activities", "/statistics", "/admin/accounts", "/admin/editions", "/admin/departments" })
	void showsTheAuditorNothingElse(String path) {
		Browser auditor = browser("shenji");
		assertThat(auditor.get("/admin/audit").statusCode()).isEqualTo(200);
		assertThat(auditor.get(path).statusCode()).isEqualTo(403);
		assertThat(auditor.get("/desk").body()).doesNotContain("href=\"" + path + "\"");
		assertThat(browser("admin").get("/admin/audit").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=-1", "?page=x", "?page=999999999", "?size=0", "?size=999999999", "?sort=at",
			"?sort=nothing", "?sort=id;drop", "?page=99999999999999999999" })
	void toleratesAnyPage(String query) {
		assertThat(browser("shenji").get("/admin/audit" + query).statusCode()).isIn(200, 400);
	}

	private static AuditableEvent event(Actor actor, String detail) {
		return new AuditableEvent(actor, "試驗", "test", 4711L, detail);
	}

	private int recorded(String detail) {
		return this.jdbc.sql("select count(*) from audit_entry where detail = ?")
			.param(detail)
			.query(Integer.class)
			.single();
	}

	private Browser browser(String username) {
		Browser browser = new Browser(this.port);
		browser.signIn(username, "activity-week-demo");
		return browser;
	}

}
