package cn.activityweek.user;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.Uploads;
import cn.activityweek.user.Routes.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every handler is in the documented table and under a rule, and every account reaches
 * what the table says and nothing else. What a request changes is rolled back.
 */
@DemoTest
class RouteMatrixTests {

	/** Rules for what isn't a handler: files, filters and the error page. */
	private static final List<String> NO_HANDLERS = List.of("/assets/**", "/webjars/**", "/favicon.ico", "/logout",
			"/error");

	private static final String SAMPLE_ALBUM = "select min(t.id) from %s t join activity a on a.id = t.activity_id where a.title = '家電維修進社區志愿服務'";

	private static final Pattern SAMPLE = Pattern.compile("\\{([a-z]+)}");

	private static final Routes ROUTES = Routes.read();

	private final MockMvcTester mvc;

	private final DemoAccounts demoAccounts;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final List<RequestMappingInfoHandlerMapping> mappings;

	private final Uploads uploads;

	private final int port;

	@Autowired
	RouteMatrixTests(MockMvcTester mvc, DemoAccounts demoAccounts, JdbcClient jdbc, TransactionTemplate transaction,
			ObjectProvider<RequestMappingInfoHandlerMapping> mappings, Uploads uploads, @LocalServerPort int port) {
		this.uploads = uploads;
		this.mvc = mvc;
		this.demoAccounts = demoAccounts;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.mappings = mappings.stream().toList();
		this.port = port;
	}

	static List<Route> routes() {
		return ROUTES.lines();
	}

	static Stream<Route> forms() {
		Stream<Route> filters = Stream.of("/login", "/logout").map((path) -> new Route("POST", path, "everybody", ""));
		return Stream.concat(filters, ROUTES.lines().stream().filter((route) -> route.method().equals("POST")));
	}

	@Test
	void documentsEveryHandlerAndNoOther() {
		List<String> running = new ArrayList<>();
		for (RequestMappingInfoHandlerMapping mapping : this.mappings) {
			mapping.getHandlerMethods().keySet().forEach((info) -> {
				assertThat(info.getMethodsCondition().getMethods()).as(info.toString()).isNotEmpty();
				info.getMethodsCondition()
					.getMethods()
					.forEach((method) -> info.getPatternValues()
						.forEach((pattern) -> running
							.add(method + " " + pattern.replaceAll("\\{[^}]+}", "{}").replaceAll("(?<=.)/$", ""))));
			});
		}
		assertThat(ROUTES.lines().stream().map(Route::mapping)).containsExactlyInAnyOrderElementsOf(running);
	}

	@Test
	void hasARuleForEveryHandlerAndNoRuleForNothing() {
		Map<String, Boolean> used = new HashMap<>();
		Access.RULES.forEach((rule) -> used.put(rule.pattern(), false));
		for (Route route : ROUTES.lines()) {
			Access rule = rule(route);
			assertThat(rule.open()).as(route.toString()).isEqualTo(route.isOpen());
			used.put(rule.pattern(), true);
		}
		assertThat(used.keySet().stream().filter((pattern) -> !used.get(pattern)))
			.containsExactlyInAnyOrderElementsOf(NO_HANDLERS);
	}

	private Access rule(Route route) {
		PathContainer path = PathContainer.parsePath(route.pattern().replaceAll("[{}*]", ""));
		return Access.RULES.stream()
			.filter((rule) -> PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No rule for " + route));
	}

	@ParameterizedTest
	@MethodSource("routes")
	void letsInWhomTheTableNamesAndNobodyElse(Route route) {
		List<String> everybody = new ArrayList<>();
		this.demoAccounts.accounts().forEach((account) -> everybody.add(account.username()));
		assertThat(everybody).hasSize(18);
		everybody.add(null);
		for (String username : everybody) {
			String answer = this.transaction.execute((status) -> {
				status.setRollbackOnly();
				return answer(route, username);
			});
			String who = route + " by " + username + ": " + answer;
			if (ROUTES.mayReach(route, username)) {
				assertThat(answer).as(who).matches("200|3\\d\\d (?!/login).*|400|406|409");
			}
			else if (username == null && !route.isOpen()) {
				assertThat(answer).as(who).isEqualTo("302 /login");
			}
			else {
				assertThat(answer).as(who).isIn("403", "404");
			}
		}
	}

	private String answer(Route route, String username) {
		Visitor visitor = new Visitor(this.mvc, username);
		String path = path(route);
		MvcTestResult result = route.method().equals("GET") ? visitor.get(path)
				: visitor.post(path, Map.of("departmentId", sample("department"), "enabled", "true", "to", "up"));
		int status = result.getResponse().getStatus();
		String location = result.getResponse().getRedirectedUrl();
		return (location != null) ? status + " " + URI.create(location).getPath() : Integer.toString(status);
	}

	private String path(Route route) {
		String path = route.pattern()
			.replace("**", "liveness")
			.replace("{token}", "no-token-of-any-link")
			.replace("{size}", "original")
			.replace("{websize}", "large");
		return SAMPLE.matcher(path).replaceAll((name) -> sample(name.group(1)));
	}

	private String sample(String name) {
		return this.jdbc.sql(sampleSql(name)).query(String.class).single();
	}

	private String sampleSql(String name) {
		return switch (name) {
			case "activity" -> "select id from activity where title = '家電維修進社區志愿服務'";
			case "launch" -> "select id from activity where title = '2023年職業教育活動周啟動儀式'";
			case "question" -> "select min(q.id) from activity_question q join activity a on a.id = q.activity_id"
					+ " where a.title = '家電維修進社區志愿服務'";
			case "support" -> "select min(s.id) from activity_support s join department d on d.id = s.department_id"
					+ " where d.name = '保衛處'";
			case "edition" -> "select id from edition where state = 'CURRENT'";
			case "module" -> "select module_id from activity where title = '家電維修進社區志愿服務'";
			case "indicator" -> "select min(id) from indicator";
			case "listing" -> "select min(id) from department_listing";
			case "account" -> "select id from account where username = 'tuanwei'";
			case "workbook" -> "select min(i.id) from activity_import i join account a on a.id = i.account_id "
					+ "where a.username = 'tuanwei' and i.imported_at is null";
			case "file" ->
				"select min(f.file_id) from published_post p join post_revision_file f on f.revision_id = p.revision_id";
			case "word" -> "select min(id) from confused_word";
			case "written" ->
				"select min(p.id) from published_post p join post_revision_activity a on a.revision_id = p.revision_id"
						+ " where a.activity_id = (" + sampleSql("activity") + ")";
			case "number" -> "select 1";
			case "article" -> "select min(id) from published_post";
			case "work" ->
				"select min(id) from work where state = 'PUBLISHED' and department_id = (" + sampleSql("college") + ")";
			case "workcode" -> "select code from work_code where id = (" + sampleSql("codeid") + ")";
			case "codeid" -> "select min(id) from work_code where closed_at is null and department_id = ("
					+ sampleSql("college") + ")";
			case "receipt" -> "select token from work where state = 'RECEIVED' order by id limit 1";
			case "outlet" -> "select min(id) from work_outlet";
			case "list" -> "select 'leads'";
			case "lead" -> ofUnion("publicity_lead");
			case "case" -> ofUnion("publicity_material");
			case "report" -> ofUnion("media_report");
			case "provincial" -> ofUnion("provincial_item");
			case "medium" -> "select min(id) from media_outlet";
			case "sent" -> "select min(id) from own_media_item";
			case "supplement" -> "select min(id) from works_supplement";
			case "attached" -> "select min(id) from publicity_file where lead_id = (" + ofUnion("publicity_lead") + ")";
			case "post" -> "select p.id from post p join post_revision r on r.id = p.current_revision_id"
					+ " where r.title = '從社區課堂走出來的維修能手'";
			case "stoodin" -> "select min(post_id) from review_deputy where removed_at is null";
			case "deputy" -> "select min(id) from review_deputy where post_id = (" + sampleSql("stoodin") + ")";
			case "standin" -> "select min(id) from review_deputy where department_id is not null";
			case "draft" -> "select min(id) from form_draft where account_id = " + sample("account");
			case "photo" -> SAMPLE_ALBUM.formatted("attachment");
			case "item" -> SAMPLE_ALBUM.formatted("inbox_item");
			case "code" ->
				"select code from collection_code c join activity a on a.id = c.activity_id where a.title = '家電維修進社區志愿服務' and c.closed_at is null";
			case "upload" -> "select '" + begunUpload() + "'";
			case "college" -> "select min(id) from department where kind = 'COLLEGE'";
			case "reading" -> "select id from name_reading where department_id = (" + sampleSql("college")
					+ ") order by read_at limit 1";
			case "namereading" -> "select id from name_reading where activity_id = (" + sampleSql("activity")
					+ ") order by read_at limit 1";
			case "source" -> "select min(id) from name_source where activity_id = (" + sampleSql("activity") + ")";
			case "department" -> "select department_id from activity where title = '家電維修進社區志愿服務'";
			default -> throw new IllegalArgumentException(name);
		};
	}

	private static String ofUnion(String table) {
		return "select min(t.id) from " + table + " t join department d on d.id = t.department_id where d.name = '團委'";
	}

	/** A photo of a lead, which the demonstration has none of. */
	@BeforeEach
	void attachToLead() {
		this.jdbc.sql("""
				insert into publicity_file (version, lead_id, file_id, name, added_by, added_at)
				select 0, cast(? as bigint), t.file_id, '照片.jpg', t.added_by, t.added_at
				from attachment t where t.id = cast(? as bigint) on conflict do nothing""")
			.params(sample("lead"), sample("photo"))
			.update();
	}

	/** Of the account that the table's group names. */
	private UUID begunUpload() {
		return this.uploads
			.begin("account:" + sample("account"), "sample.jpg", 1, Long.valueOf(sample("department")),
					Purpose.ACTIVITY)
			.id();
	}

	/** A scanned consent to be sent, which the demonstration's activity doesn't need. */
	@BeforeEach
	void recordConsent() {
		this.jdbc.sql("""
				insert into album (version, activity_id, consent_school, consent_given_by, consent_given_on,
					consent_file_id, consent_recorded_by, consent_recorded_at)
				select 0, t.activity_id, '示範小學', '校長', date '2023-05-10', t.file_id, t.added_by, t.added_at
				from attachment t where t.id = cast(? as bigint)
				on conflict (activity_id) do update set consent_school = excluded.consent_school,
					consent_given_by = excluded.consent_given_by, consent_given_on = excluded.consent_given_on,
					consent_file_id = excluded.consent_file_id, consent_recorded_by = excluded.consent_recorded_by,
					consent_recorded_at = excluded.consent_recorded_at""").param(sample("photo")).update();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void refusesAFormWithoutItsToken(Route route) {
		Browser visitor = new Browser(this.port);
		assertThat(visitor.postWithoutToken(path(route), "username", "admin").statusCode()).isEqualTo(403);
		visitor.signIn("jiaowu", DemoAccounts.PASSWORD);
		assertThat(visitor.postWithoutToken(path(route), "username", "admin").statusCode()).isEqualTo(403);
		assertThat(visitor.isSignedIn()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS" })
	void knowsNoOtherAddress(String method) {
		Browser nobody = new Browser(this.port);
		Browser somebody = new Browser(this.port);
		somebody.signIn("jiaowu", DemoAccounts.PASSWORD);
		for (String path : List.of("/x", "/admin", "/admin/x", "/activities/1/y", "/activities/x/y", "/desk/x",
				"/statistics/x.xlsx", "/schedule/x", "/admin/accounts/1/x", "/admin/editions/1/x/y", "/actuator",
				"/actuator/env", "/actuator/heapdump", "/index.html", "/.env", "/account/1", "/login/x", "/plan/x")) {
			for (Browser browser : List.of(nobody, somebody)) {
				var answer = browser.send(method, path);
				assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(404);
				if (!method.equals("HEAD")) {
					assertThat(answer.body()).contains("<h1>沒有這個頁面</h1>");
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/plan", "/desk", "/admin/accounts", "/x" })
	void repeatsNoRequest(String path) {
		var answer = new Browser(this.port).send("TRACE", path);
		assertThat(answer.statusCode()).isIn(404, 405);
		assertThat(answer.body()).contains("<h1>", "錯誤編號");
	}

	@ParameterizedTest
	@MethodSource("routes")
	void allowsInlineStyleOnThePagesWithTheEditorAlone(Route route) {
		MvcTestResult result = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			Visitor visitor = new Visitor(this.mvc, "tuanwei");
			return route.method().equals("GET") ? visitor.get(path(route)) : visitor.post(path(route), Map.of());
		});
		String policy = result.getResponse().getHeader("Content-Security-Policy");
		if (policy.startsWith("sandbox;")) {
			assertThat(policy).as("a stored file, " + route)
				.contains("default-src 'none'")
				.doesNotContain("script-src");
			return;
		}
		assertThat(policy).as(route.toString()).contains("script-src 'self';", "default-src 'none'");
		assertThat(policy.contains("unsafe")).as(route.toString()).isEqualTo(route.why().endsWith("[inline style]"));
	}

	@Test
	void takesNoOtherMethod() {
		Browser nobody = new Browser(this.port);
		assertThat(nobody.get("/logout").statusCode()).isEqualTo(404);
		assertThat(nobody.get("/script").statusCode()).isEqualTo(405);
		for (String method : List.of("PUT", "DELETE", "PATCH")) {
			assertThat(nobody.send(method, "/plan").statusCode()).isEqualTo(403);
		}
	}

}
