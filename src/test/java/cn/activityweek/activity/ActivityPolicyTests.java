package cn.activityweek.activity;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.organisation.Departments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what with an activity; another department's does not exist.
 */
@DemoTest
class ActivityPolicyTests {

	private static final Specification<Activity> PRESENT = (root, query, builder) -> builder
		.isNull(root.get("deletedAt"));

	private final MockMvcTester mvc;

	private final ActivityTyping typing;

	private final ActivityRepository activities;

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final ActivityAccess access;

	private final CurrentActor currentActor;

	private final Departments departments;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	@Autowired
	ActivityPolicyTests(MockMvcTester mvc, ActivityTyping typing, ActivityRepository activities, ActivityPages pages,
			ActivityPolicy policy, ActivityAccess access, CurrentActor currentActor, Departments departments,
			JdbcClient jdbc, TransactionTemplate transaction) {
		this.access = access;
		this.currentActor = currentActor;
		this.mvc = mvc;
		this.typing = typing;
		this.activities = activities;
		this.pages = pages;
		this.policy = policy;
		this.departments = departments;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@ParameterizedTest
	@CsvSource({ "xueyuan,200", "xueyuan-yuanzhang,200", "xueyuan-2,404", "tuanwei,404", "peixun,404", "baowei,404",
			"jiaowu,200", "jiaowu-2,200", "hezuo,200", "xuanchuan,200", "xuanchuan-buzhang,200", "lingdao,200",
			"admin,403", "shenji,403" })
	void showsACollegesActivityOfModuleFiveToThoseItConcerns(String username, int status) {
		Activity activity = collegesActivity();
		assertThat(visitor(username).get("/activities/" + activity.getId())).hasStatus(status);
		boolean listed = status == 200;
		if (status != 403) {
			String list = visitor(username).get("/activities?sort=updated").getResponse().getContentType();
			assertThat(list).startsWith("text/html");
			assertThat(body(username, "/activities?sort=updated").contains(activity.getDescription().title()))
				.isEqualTo(listed);
		}
	}

	@Test
	void saysTheSameOfOneRecordInAQueryAndInSql() {
		collegesActivity();
		Long edition = this.typing.edition().getId();
		List<Actor> actors = new ArrayList<>(this.departments.names(edition)
			.keySet()
			.stream()
			.map((id) -> new Actor(1L, "", "", Set.of(), Map.of(id, Set.of(Right.LOG_ACTIVITIES))))
			.toList());
		actors.add(new Actor(1L, "", "", Set.of(Right.SEE_ALL), Map.of()));
		actors.add(new Actor(1L, "", "", Set.of(), Map.of()));
		for (Actor actor : actors) {
			Set<Long> seen = this.activities.findAll(this.policy.visibleTo(actor, edition).and(PRESENT))
				.stream()
				.map(Activity::getId)
				.collect(Collectors.toSet());
			assertThat(this.jdbc
				.sql("select a.id from activity a where a.deleted_at is null and " + ActivityPolicy.VISIBLE)
				.params(this.policy.visibility(actor, edition))
				.query(Long.class)
				.set()).isEqualTo(seen);
			this.transaction.executeWithoutResult((status) -> assertThat(this.activities.findAll(PRESENT)
				.stream()
				.filter((activity) -> this.policy.sees(actor, activity))
				.map(Activity::getId)
				.collect(Collectors.toSet())).isEqualTo(seen));
		}
	}

	@ParameterizedTest
	@CsvSource({ "tuanwei,true,true", "tuanwei-shuji,true,true", "hezuo,true,true", "hezuo-zhuren,true,true",
			"xueyuan,false,true", "xueyuan-yuanzhang,false,true", "xueyuan-2,false,false", "peixun,false,false",
			"xuanchuan,false,false", "xuanchuan-buzhang,false,false", "jiaowu,false,false", "jiaowu-2,false,false",
			"lingdao,false,false", "dangzheng,false,false", "baowei,false,false" })
	void letsOwnerAndOrganiserManageAndCooperatingDepartmentsContribute(String username, boolean manages,
			boolean contributes) {
		Map<String, String> typed = this.typing.planned(3, this.typing.department("團委"), "誰說了算");
		typed.put("organiserId", this.typing.department("合作交流與就業創業中心").toString());
		typed.put("cooperatingIds", this.typing.college(1).toString());
		assertThat(visitor("tuanwei").post("/activities", typed)).hasStatus3xxRedirection();
		Activity activity = this.pages
			.get(this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey"))).orElseThrow().getId());
		Actor actor = actor(username);
		assertThat(allows(() -> this.access.managed(activity.getId(), actor))).isEqualTo(manages);
		assertThat(this.access.mayManage(activity, actor)).isEqualTo(manages);
		assertThat(allows(() -> this.access.contributable(activity.getId(), actor))).isEqualTo(contributes);
		assertThat(this.access.contributed(activity.getEditionId(), actor).contains(activity.getId()))
			.isEqualTo(contributes);
	}

	private Actor actor(String username) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
		try {
			return this.currentActor.get().orElseThrow();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private static boolean allows(Runnable action) {
		try {
			action.run();
			return true;
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xueyuan-2", "tuanwei", "peixun", "baowei" })
	void hidesAnothersActivityFromEveryAction(String username) {
		Activity activity = collegesActivity();
		String path = "/activities/" + activity.getId();
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "改成我的");
		typed.put("version", "" + activity.getVersion());
		assertThat(visitor(username).get(path + "/edit")).hasStatus(404);
		assertThat(visitor(username).post(path, typed)).hasStatus(404);
		assertThat(visitor(username).post(path + "/deletion", Map.of())).hasStatus(404);
		assertThat(visitor(username).post(path + "/restoration", Map.of())).hasStatus(404);
		assertThat(visitor(username).post(path + "/withdrawal", Map.of())).hasStatus(404);
		assertThat(visitor(username).post(path + "/counted-department",
				Map.of("departmentId", "" + this.typing.department("合作交流與就業創業中心"))))
			.hasStatus(404);
		assertUnchanged(activity);
	}

	@Test
	void makesForeignAndMissingLookAlike() {
		String foreign = body("xueyuan-2", "/activities/" + collegesActivity().getId());
		String missing = body("xueyuan-2", "/activities/999999999");
		assertThat(withoutErrorId(foreign)).isEqualTo(withoutErrorId(missing));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jiaowu", "hezuo", "xuanchuan", "lingdao" })
	void letsThoseWhoOnlySeeNotEdit(String username) {
		Activity activity = collegesActivity();
		String path = "/activities/" + activity.getId();
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "改成我的");
		typed.put("version", "" + activity.getVersion());
		assertThat(visitor(username).get(path)).bodyText().doesNotContain(path + "/edit", path + "/deletion");
		assertThat(visitor(username).get(path + "/edit")).hasStatus(404);
		assertThat(visitor(username).post(path, typed)).hasStatus(404);
		assertThat(visitor(username).post(path + "/deletion", Map.of())).hasStatus(404);
		assertUnchanged(activity);
	}

	@Test
	void refusesToLogForAnotherDepartment() {
		Map<String, String> typed = this.typing.planned(5, this.typing.college(2), "替別人登記");
		assertThat(visitor("xueyuan").post("/activities", typed)).hasStatus(404);
		assertThat(this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey")))).isEmpty();
	}

	@Test
	void refusesAModuleInWhichTheDepartmentHasNoPart() {
		Map<String, String> typed = this.typing.planned(6, this.typing.department("團委"), "不是我們的模塊");
		assertThat(visitor("tuanwei").post("/activities", typed)).bodyText().contains("請從您的部門牽頭或配合的模塊中選擇");
		assertThat(this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey")))).isEmpty();
	}

	@Test
	void keepsTheOwnerWhateverTheFormSays() {
		Activity activity = collegesActivity();
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), activity.getDescription().title());
		typed.put("version", "" + activity.getVersion());
		typed.put("departmentId", "" + this.typing.college(2));
		assertThat(visitor("xueyuan").post("/activities/" + activity.getId(), typed)).hasStatus3xxRedirection();
		assertThat(this.pages.get(activity.getId()).getDepartmentId()).isEqualTo(this.typing.college(1));
	}

	@Test
	void filtersOnlyByDepartmentsThatConcernThePerson() {
		Long foreign = this.typing.college(2);
		assertThat(visitor("xueyuan").get("/activities?department=" + foreign)).hasStatus(404);
		assertThat(visitor("xueyuan").get("/activities?department=" + this.typing.college(1))).hasStatusOk();
		assertThat(visitor("jiaowu").get("/activities?department=" + foreign)).hasStatusOk();
		assertThat(visitor("jiaowu").get("/activities?department=999999")).hasStatus(404);
	}

	@Test
	void showsAnActivityToACooperatingDepartment() {
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "有人配合");
		typed.put("cooperatingIds", "" + this.typing.department("保衛處"));
		Activity activity = logged("xueyuan", typed);
		assertThat(visitor("baowei").get("/activities/" + activity.getId())).hasStatusOk();
		assertThat(visitor("baowei").get("/activities/" + activity.getId() + "/edit")).hasStatus(404);
	}

	@Test
	void letsALeadDepartmentChangeTheCountedDepartmentWithTrace() {
		Activity activity = collegesActivity();
		String path = "/activities/" + activity.getId();
		Map<String, String> change = Map.of("departmentId", "" + this.typing.department("合作交流與就業創業中心"));
		assertThat(visitor("xueyuan").post(path + "/counted-department", change)).hasStatus(404);
		assertThat(visitor("hezuo").post(path + "/counted-department", change)).hasStatus3xxRedirection();
		assertThat(visitor("hezuo").get(path)).bodyText().contains("調整計入部門", "教務處 → 合作交流與就業創業中心");
		assertThat(visitor("jiaowu-2").post(path + "/counted-department",
				Map.of("departmentId", "" + this.typing.department("教務處"))))
			.hasStatus3xxRedirection();
		assertThat(this.pages.get(activity.getId()).getCountedForId()).isEqualTo(this.typing.department("教務處"));
	}

	@Test
	void countsOnlyForADepartmentThatLeads() {
		Activity activity = collegesActivity();
		assertThat(visitor("jiaowu").post("/activities/" + activity.getId() + "/counted-department",
				Map.of("departmentId", "" + this.typing.department("團委"))))
			.hasStatus(409);
		assertUnchanged(activity);
	}

	@Test
	void showsThePublicOnlyWhatIsTicked() {
		Activity hidden = collegesActivity();
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "公開日 " + UUID.randomUUID());
		typed.put("publicEvent", "true");
		typed.put("contactName", "不公開的聯繫人");
		typed.put("contactTelephone", "0546-7654321");
		Activity open = logged("xueyuan", typed);
		assertThat(visitor(null).get("/events/" + hidden.getId())).hasStatus(404);
		assertThat(visitor(null).get("/events/" + open.getId())).bodyText()
			.contains(open.getDescription().title())
			.doesNotContain("不公開的聯繫人", "0546-7654321");
		for (String path : List.of("/?page=0", "/calendar.ics")) {
			assertThat(body(null, path)).doesNotContain(hidden.getDescription().title());
		}
		assertThat(body(null, "/calendar.ics").replace("\r\n ", "")).contains(open.getDescription().title());
		assertThat(visitor("xueyuan-2").post("/activities/" + open.getId() + "/withdrawal", Map.of())).hasStatus(404);
		assertThat(visitor("xuanchuan").post("/activities/" + open.getId() + "/withdrawal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(visitor(null).get("/events/" + open.getId())).hasStatus(404);
	}

	@Test
	void showsEverybodyTheScheduleAndNoMore() {
		Map<String, String> typed = this.typing.planned(5, this.typing.college(1), "人人可見的安排");
		typed.put("contactTelephone", "0546-1234567");
		typed.put("remarks", "內部備註");
		logged("xueyuan", typed);
		for (String username : List.of("baowei", "xueyuan-2", "admin", "shenji")) {
			assertThat(visitor(username).get("/schedule?day=2023-05-16")).bodyText()
				.contains("人人可見的安排")
				.doesNotContain("0546-1234567", "內部備註");
		}
		assertThat(visitor(null).get("/schedule")).hasStatus3xxRedirection();
	}

	private Activity collegesActivity() {
		return logged("xueyuan", this.typing.planned(5, this.typing.college(1), "學院的活動 " + UUID.randomUUID()));
	}

	private void assertUnchanged(Activity activity) {
		Activity present = this.pages.get(activity.getId());
		assertThat(present.getVersion()).isEqualTo(activity.getVersion());
		assertThat(present.getDescription()).isEqualTo(activity.getDescription());
		assertThat(present.getCountedForId()).isEqualTo(activity.getCountedForId());
		assertThat(present.isDeleted()).isFalse();
	}

	private Activity logged(String username, Map<String, String> typed) {
		assertThat(visitor(username).post("/activities", new HashMap<>(typed))).hasStatus3xxRedirection();
		return this.activities.findByRequestKey(UUID.fromString(typed.get("requestKey")))
			.map((activity) -> this.pages.get(activity.getId()))
			.orElseThrow();
	}

	private String body(String username, String path) {
		try {
			return visitor(username).get(path).getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String withoutErrorId(String page) {
		return page.replaceAll("<code[^>]*>[^<]*</code>", "").replaceAll("/activities/[0-9]+", "");
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
