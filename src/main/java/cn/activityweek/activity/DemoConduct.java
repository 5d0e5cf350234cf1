package cn.activityweek.activity;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import cn.activityweek.core.Differences;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.Programme;
import cn.activityweek.user.DemoPeople;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * The demonstration's joint activity, look-alikes, question, and support: each in the
 * states that its page knows.
 */
@Component
@Profile("demo")
@Order(45)
class DemoConduct implements StartData {

	private static final String LAUNCH = "2023年職業教育活動周啟動儀式";

	private static final String CRAFTS = "傳統工藝體驗進社區";

	private static final String MENTORS = "訂單班企業導師座談";

	private static final String GUARDS = "保衛處";

	private static final String CANTEEN = "後勤處";

	private final ActivityRepository activities;

	private final ActivityPages pages;

	private final ActivityLog log;

	private final JointDesk joint;

	private final DuplicateDesk duplicates;

	private final QuestionDesk questions;

	private final SupportDesk support;

	private final Editions editions;

	private final Programme programme;

	private final DemoPeople people;

	DemoConduct(ActivityRepository activities, ActivityPages pages, ActivityLog log, JointDesk joint,
			DuplicateDesk duplicates, QuestionDesk questions, SupportDesk support, Editions editions,
			Programme programme, DemoPeople people) {
		this.activities = activities;
		this.pages = pages;
		this.log = log;
		this.joint = joint;
		this.duplicates = duplicates;
		this.questions = questions;
		this.support = support;
		this.editions = editions;
		this.programme = programme;
		this.people = people;
	}

	@Override
	public void create() {
		launchTogether();
		lookAlike();
		ask();
		support();
	}

	private void launchTogether() {
		change(LAUNCH, (form) -> {
			Set<Long> taking = new LinkedHashSet<>();
			List.of("宣傳統戰部", "合作交流與就業創業中心", "教務處", "1", "2", "3", "4")
				.forEach((name) -> taking.add(this.people.department(name).getDepartmentId()));
			form.setCooperatingIds(taking);
		});
		line("黨政辦公室", 20, 18);
		line("合作交流與就業創業中心", 0, 6);
		line("教務處", 0, 8);
		line("2", 110, 6);
	}

	private void line(String department, int students, int teachers) {
		LineForm form = new LineForm();
		form.setStudents(students);
		form.setTeachers(teachers);
		this.joint.write(activity(LAUNCH), this.people.department(department).getDepartmentId(), form,
				this.people.reporter(department));
	}

	private void lookAlike() {
		log(3, "2", "新修訂職業教育法宣傳進文化廣場", "05-17T09:00", "05-17T11:00", "人民廣場", 30, 3);
		Activity fair = log(1, "1", "2023屆畢業生校園招聘會（信息工程學院專場）", "05-15T09:00", "05-15T16:00", "體育館", 220, 8);
		this.duplicates.mark(fair.getId(), activity("2023屆畢業生校園招聘會").getId(), this.people.reporter("1"));
		Activity crafts = plan(3, "1", "傳統工藝體驗進社區（剪紙）", "05-18T14:00", "05-18T16:00", "西城社區");
		this.duplicates.distinguish(crafts.getId(), activity(CRAFTS).getId(), this.people.reporter("團委"));
	}

	private void ask() {
		QuestionForm question = QuestionForm.blank();
		question.setText("志願者 48 人次，與校內學生 48 人次相同，帶隊教師沒有算在內嗎？");
		this.questions.ask(activity("家電維修進社區志愿服務"), question, this.people.reporter("宣傳統戰部"));
		QuestionForm second = QuestionForm.blank();
		second.setText("企業行業代表 14 人次是企業的接待人員，還是參加活動的代表？");
		Activity visit = activity("走進橡膠輪胎企業崗位認知實習");
		this.questions.ask(visit, second, this.people.reporter("合作交流與就業創業中心"));
		ActivityQuestion asked = this.questions.open(visit.getId());
		QuestionForm answer = QuestionForm.answer(asked);
		answer.setText("是車間的帶教師傅，全程參加，名單可查。");
		this.questions.answer(asked, answer, this.people.reporter("教務處"));
	}

	private void support() {
		change(MENTORS, needs(Map.of(GUARDS, "企業車輛 6 台進校")));
		this.support.confirm(request(MENTORS), seen(MENTORS), this.people.reporter(GUARDS));
		change(MENTORS, (form) -> form.setPlace("行政樓第三會議室"));
		change("「技能與少年」職業體驗日", needs(Map.of(GUARDS, "校門登記、引導家長停車", CANTEEN, "午餐 240 份、實訓中心飲水")));
		change(CRAFTS, needs(Map.of(CANTEEN, "大客車一輛，13:20 南門上車")).andThen((form) -> {
			form.getConduct().setOffCampus(true);
			form.getConduct().setSafetyDone(true);
			form.getConduct().setSafetyNote("外出審批 2023-017，學院辦公室");
		}));
		change("校級技能大賽決賽暨大國工匠同臺炫技", needs(Map.of(GUARDS, "賽場秩序、貴賓車輛", "學工處", "觀眾組織、志願者 30 人")));
		String contest = "校級技能大賽決賽暨大國工匠同臺炫技";
		this.support.confirm(request(contest), seen(contest), this.people.reporter(GUARDS));
		change("送文藝下鄉慰問演出", (form) -> form.getConduct().setOffCampus(true));
	}

	private Consumer<ActivityForm> needs(Map<String, String> needs) {
		return (form) -> needs.forEach((name, need) -> {
			Long id = this.people.department(name).getDepartmentId();
			form.getConduct().getSupportIds().add(id);
			form.getConduct().getNeeds().put(id.toString(), need);
		});
	}

	private Long request(String title) {
		return guards(title).getId();
	}

	private String seen(String title) {
		return SupportRequest.seen(guards(title).getNeed(), activity(title).getOccasion());
	}

	private SupportRequest guards(String title) {
		Long guards = this.people.department(GUARDS).getDepartmentId();
		return activity(title).getSupports()
			.stream()
			.filter((request) -> request.getDepartmentId().equals(guards))
			.findFirst()
			.orElseThrow();
	}

	private Activity log(int module, String department, String title, String start, String end, String place,
			int students, int teachers) {
		ActivityForm form = form(module, department, title, start, end, place);
		form.setState(ActivityState.HELD);
		form.getCounts().setStudents(students);
		form.getCounts().setTeachers(teachers);
		return this.log.log(edition(), form, Map.of(), this.people.reporter(department));
	}

	private Activity plan(int module, String department, String title, String start, String end, String place) {
		return this.log.log(edition(), form(module, department, title, start, end, place), Map.of(),
				this.people.reporter(department));
	}

	private ActivityForm form(int module, String department, String title, String start, String end, String place) {
		DepartmentListing listing = this.people.department(department);
		ActivityForm form = new ActivityForm();
		form.setRequestKey(UUID.randomUUID().toString());
		form.setModuleId(this.programme.modules(edition().getId()).get(module - 1).getId());
		form.setDepartmentId(listing.getDepartmentId());
		form.setOrganiserId(listing.getDepartmentId());
		form.setContactName(listing.getHead());
		form.setContactTelephone(listing.getTelephone());
		form.setTitle(title);
		form.setStartsAt(LocalDateTime.parse("2023-" + start));
		form.setEndsAt(LocalDateTime.parse("2023-" + end));
		form.setPlace(place);
		return form;
	}

	private void change(String title, Consumer<ActivityForm> change) {
		Activity activity = activity(title);
		ActivityNames names = this.pages.names(activity.getEditionId());
		ActivityForm form = ActivityForm.of(activity, names.typedValues(activity));
		Map<String, String> before = ActivityWording.of(form, names);
		change.accept(form);
		String differences = Differences.between(before, ActivityWording.of(form, names)).describe();
		this.log.change(activity, form, new HashMap<>(activity.getIndicatorValues()),
				this.people.reporter(names.department(activity.getDepartmentId())), differences);
	}

	private Activity activity(String title) {
		Specification<Activity> called = (root, query, builder) -> builder.equal(root.get("description").get("title"),
				title);
		return this.pages.get(this.activities.findOne(called).orElseThrow().getId());
	}

	private Edition edition() {
		return this.editions.current().orElseThrow();
	}

}
