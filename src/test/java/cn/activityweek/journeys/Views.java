package cn.activityweek.journeys;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import static cn.activityweek.journeys.View.choose;
import static cn.activityweek.journeys.View.click;
import static cn.activityweek.journeys.View.fill;
import static cn.activityweek.journeys.View.follow;
import static cn.activityweek.journeys.View.of;
import static cn.activityweek.journeys.View.refused;
import static cn.activityweek.journeys.View.send;

/**
 * Every page there is, by who comes to it.
 */
final class Views {

	/** A year that the test makes, so that there is one that is not the current. */
	static final int OTHER_YEAR = 2035;

	private static final String NEWS = """
			我校團委舉辦家電維修進社區志願服務活動
			5月16日下午2點至5點，團委組織青年志願者48人，在東城社區服務中心舉行家電維修進社區活動。
			本次活動參加學生 48 人、教師6人，共維修家電86件，服務社區居民210餘人，發放宣傳資料600份。
			""";

	private Views() {
	}

	static List<View> all() {
		return Stream
			.of(forEverybody(), forReporters(), forOtherReaders(), forKeepers(), forCoordinators(), forPlans(),
					ofPhotos(), forParticipation(), forJointActivities(), forSupport(), forFiles(), forWriters(),
					forReviewers(), forWorks(), forProofs(), forPublicity())
			.flatMap(List::stream)
			.toList();
	}

	private static List<View> forEverybody() {
		return List.of(of(null, "home", "/"), of(null, "plan", "/plan"), of(null, "event", "/", click(".event")),
				of(null, "events", "/events"), of(null, "privacy", "/privacy"), of(null, "column", "/column"),
				of(null, "column-none", "/column?kind=STORY&q=XYZ"),
				of(null, "column-hits", "/column?q=%E6%8A%80%E8%83%BD"),
				of(null, "column-article", "/column", click(".entry h2 a")),
				refused(null, "unknown-article", "/column/0"),
				refused(null, "plan-not-published", "/plan?year=" + OTHER_YEAR), of(null, "login", "/login"),
				of(null, "login-wrong", "/login?error"), of(null, "login-locked", "/login?locked"),
				of(null, "login-kept", "/login?kept"), of(null, "login-after-leaving", "/login?loggedOut"),
				refused(null, "unknown-address", "/no-such-page"), refused(null, "unknown-event", "/events/0"),
				refused(null, "spent-invitation", "/invitations/spent"));
	}

	private static List<View> forReporters() {
		String who = "tuanwei";
		return List.of(of(who, "desk", "/desk"), of(who, "activities", "/activities"),
				of(who, "activities-filtered", "/activities?module=3&state=HELD&sort=module"),
				of(who, "activities-none", "/activities?q=XYZ"),
				of(who, "activities-deleted", "/activities?deleted=true"), of(who, "activity-new", "/activities/new"),
				of(who, "activity-new-unfolded", "/activities/new?module=3", click(".fold-part summary"),
						click(".fold-own summary"), click(".fold-extent summary"),
						click("details[data-fold].fold-section summary")),
				of(who, "activity-copy", "/activities?state=HELD", click("main tbody a[href*='copy=']")),
				of(who, "activity-mistakes", "/activities/new?module=3", fill("[name='counts.students']", "abc"),
						send()),
				of(who, "activity", "/activities?state=HELD", click("main tbody a")),
				of(who, "activity-awaiting", "/desk", click(".tasks .task-words a")),
				of(who, "activity-deletion", "/desk", click(".tasks .task-words a[href^='/activities/']"),
						click("details.confirm summary")),
				of(who, "activity-outcome", "/desk", follow("state=HELD")),
				of(who, "activity-draft", "/desk", click(".drafts .actions a")),
				of(who, "activity-conflict", "/desk", follow("state=HELD"), Views::somebodyElseSaves,
						fill("#place", "食堂"), fill("[name='counts.students']", "30"),
						fill("[name='counts.teachers']", "3"), send()),
				of(who, "schedule", "/schedule"), of(who, "plan-signed-in", "/plan"), of(who, "password", "/account"),
				of(who, "password-mistakes", "/account", send()), refused(who, "refused", "/admin/accounts"),
				refused(who, "unknown-activity", "/activities/0"),
				of(who, "menu", "/schedule", click("header details.fold summary")));
	}

	private static List<View> forPublicity() {
		String who = "xuanchuan";
		String at = "/publicity";
		return List.of(of(who, "publicity", at), of(who, "publicity-coverage", at + "/coverage"),
				of(who, "publicity-coverage-none", at + "/coverage?mark=LATE&module=7"),
				of(who, "publicity-leads", at + "/leads"),
				of(who, "publicity-lead", at + "/leads?state=NEW", click(".lead-list a")),
				of(who, "publicity-reports", at + "/reports"), of(who, "publicity-reports-none", at + "/reports?q=XYZ"),
				of(who, "publicity-report", at + "/reports", click("main tbody a")),
				of(who, "publicity-outlets", at + "/outlets"), of(who, "publicity-outlet-new", at + "/outlets/new"),
				of(who, "publicity-outlet-mistakes", at + "/outlets/new", send()),
				of(who, "publicity-cases", at + "/cases"),
				of(who, "publicity-case", at + "/cases?state=HANDED_IN", click("main tbody a")),
				of(who, "publicity-provincial", at + "/provincial"),
				of(who, "publicity-provincial-item", at + "/provincial", click("main tbody a")),
				of(who, "publicity-provincial-new", at + "/provincial/new"),
				of(who, "publicity-own-media", at + "/own-media"),
				of(who, "publicity-own-media-new", at + "/own-media/new"),
				of(who, "publicity-supplement-mistakes", at + "/own-media/supplements/new", send()),
				of("tuanwei", "publicity-department", at), of("tuanwei", "publicity-lead-new", at + "/leads/new"),
				of("tuanwei", "publicity-report-new", at + "/reports/new"),
				of("tuanwei", "publicity-report-mistakes", at + "/reports/new", fill("#outlet", "沒有的媒體"), send()),
				of("tuanwei", "publicity-case-new", at + "/cases/new"),
				of("tuanwei", "publicity-case-own", at + "/cases", click("main tbody a")),
				of("lingdao", "publicity-reader", at),
				of("lingdao", "publicity-lead-reader", at + "/leads", click(".lead-list a")));
	}

	private static List<View> forFiles() {
		String who = "tuanwei";
		String reading = "/activities/readings/new";
		return List.of(of(who, "imports", "/activities/imports"),
				of(who, "import-mistakes", "/activities/imports", click("main form button.btn-primary")),
				of(who, "import-preview", "/activities/imports", click(".files a"), click("details.panel summary")),
				of("baowei", "imports-bystander", "/activities/imports"), of(who, "reading", reading),
				of(who, "reading-mistakes", reading, send()),
				of(who, "reading-proposal", reading, fill("#text", NEWS), send()),
				of(who, "reading-contradiction", reading, fill("#text", NEWS), send(), click("label[for=take-0]"),
						click("label[for=take-1]"), Views::bothForStudents, send()),
				of(who, "reading-form", reading, fill("#text", NEWS), send(), click("label[for=take-0]"), send()));
	}

	private static void bothForStudents(Person person) {
		person.page().locator("#field-0").selectOption("counts.students");
		person.page().locator("#field-1").selectOption("counts.students");
	}

	private static List<View> forOtherReaders() {
		return List.of(of("tuanwei-shuji", "desk-head", "/desk"), of("tuanwei-shuji", "statistics-head", "/statistics"),
				of("xueyuan", "desk-school", "/desk"), of("xueyuan", "activities-school", "/activities"),
				of("xueyuan", "choose-module-school", "/activities/new?module=0"),
				of("jiaowu", "activity-new-coordinator", "/activities/new", choose("#moduleId", 1),
						click(".fold-own summary"), click(".fold-part summary")),
				of("baowei", "desk-bystander", "/desk"), of("baowei", "choose-module-bystander", "/activities/new"),
				of("baowei", "activities-bystander", "/activities"), of("xuanchuan", "desk-editor", "/desk"),
				of("xuanchuan-buzhang", "activity-withdrawal", "/activities?q=家電", click("main tbody a")),
				of("lingdao", "desk-leaders", "/desk"), of("lingdao", "activities-leaders", "/activities"),
				of("lingdao", "statistics-leaders", "/statistics"));
	}

	private static List<View> forKeepers() {
		String who = "admin";
		return List.of(of("shenji", "desk-auditor", "/desk"), of("shenji", "audit", "/admin/audit"),
				of(who, "desk-administrator", "/desk"), of(who, "accounts", "/admin/accounts"),
				of(who, "account-new", "/admin/accounts/new"),
				of(who, "account-mistakes", "/admin/accounts/new", send()),
				of(who, "account-edit", "/admin/accounts", click("main tbody a")), of(who, "account-link",
						"/admin/accounts", click("main tbody a"), click("main form[action$='/links'] button")));
	}

	private static List<View> forCoordinators() {
		String who = "jiaowu";
		String editions = "/admin/editions";
		return List.of(of(who, "desk-coordinator", "/desk"), of(who, "statistics", "/statistics"),
				of(who, "activity-coordinator", "/activities?q=家電", click("main tbody a")),
				of(who, "editions", editions), of(who, "plan-without-modules", "/plan?year=" + OTHER_YEAR),
				of(who, "edition-new", editions + "/new"),
				of(who, "edition-mistakes", editions + "/new", fill("#year", "x"), fill("#theme", ""), send()),
				of(who, "edition", editions, click("main a[aria-label^='2023']")),
				of(who, "currency", editions, click("main a[href$='/currency'][aria-label*='" + OTHER_YEAR + "']")),
				of(who, "successor", editions, click("main a[aria-label^='2023']"), follow("/successor")),
				of(who, "group", editions, click("main a[aria-label^='2023']"), follow("/group")),
				of(who, "modules", editions, click("main a[aria-label^='2023']"), follow("/modules")),
				of(who, "modules-none", editions, click("main a[aria-label^='" + OTHER_YEAR + "']"),
						follow("/modules")),
				of(who, "module", editions, click("main a[aria-label^='2023']"), follow("/modules"),
						click("main tbody th a")),
				of(who, "module-new", editions, click("main a[aria-label^='2023']"), follow("/modules"),
						follow("/modules/new")),
				of(who, "indicators", editions, click("main a[aria-label^='2023']"), follow("/indicators")),
				of(who, "indicator", editions, click("main a[aria-label^='2023']"), follow("/indicators"),
						click("main tbody th a")),
				of(who, "indicator-new", editions, click("main a[aria-label^='2023']"), follow("/indicators"),
						follow("/indicators/new")),
				of(who, "departments", "/admin/departments"),
				of(who, "department", "/admin/departments", click("main tbody th a")),
				of(who, "department-new", "/admin/departments/new"),
				of(who, "department-mistakes", "/admin/departments/new", send()));
	}

	private static List<View> forPlans() {
		String who = "jiaowu";
		String reading = "/admin/plan-readings/new";
		return List
			.of(of(who, "plan-reading", reading), of(who, "plan-reading-failed", reading, fill("#text", "abc"), send()),
					of(who, "plan-preview", reading, fill("#text", PastedPlan.TEXT), send()), of(who, "plan-mistakes",
							reading, fill("#text", PastedPlan.TEXT), send(), fill("#theme", ""), send()),
					of(who, "plan-review", reading, fill("#text", PastedPlan.TEXT), send(), send()));
	}

	private static List<View> ofPhotos() {
		String who = "tuanwei";
		String list = "/activities?q=家電";
		return List.of(of(who, "photos", list, click("main tbody a"), click("main a[href$='/photos']")),
				of(who, "photo", list, click("main tbody a"), click(".gallery-link")),
				of(who, "photo-mistakes", list, click("main tbody a"), click(".gallery-link"),
						fill("#caption", "長".repeat(201)), send()),
				of(who, "consent", list, click("main tbody a"), click("main a[href$='/photos']"), follow("/consent")),
				of(who, "inbox", list, click("main tbody a"), follow("/inbox")),
				of(who, "inbox-sheet", list, click("main tbody a"), follow("/inbox"), follow("/sheet")),
				of(who, "inbox-send", list, click("main tbody a"), follow("/inbox"), Views::followsTheCode),
				of(null, "inbox-closed", "/inbox/no-such-code"), of("lingdao", "photos-overview", "/photos"),
				of("dangzheng", "consent-missing", "/activities?q=啟動儀式", click("main tbody a"), follow("/consent")),
				of("baowei", "photos-none", "/photos"));
	}

	private static void followsTheCode(Person person) {
		person.visit(URI.create(person.page().locator(".code-address").first().innerText()).getPath());
	}

	private static List<View> forParticipation() {
		String who = "xueyuan-2";
		String event = "/activities?q=傳統工藝";
		String list = "學號\t姓名\t班級\n2021919999\t測試\t數控2101\n123\t短\t數控2101\n2021910102\t\t數控2101";
		return List.of(of("jiaowu", "participation", "/participation"),
				of("jiaowu", "participation-missing", "/participation?missing=true"),
				of("lingdao", "participation-leaders", "/participation"),
				of("tuanwei", "participation-office", "/participation"),
				of(who, "participation-college", "/participation", click("main tbody th a")),
				of(who, "class-members", "/participation", click("main tbody th a"), click("main .tags a")),
				of("jiaowu", "class-list-other", "/participation", click("main tbody th a")),
				of(who, "enrolment-mistakes", "/participation", click("main tbody th a"), fill("#students", "x"),
						send()),
				of(who, "class-reading", "/participation", click("main tbody th a"), fill("#text", list),
						click("main form[action$='/readings'] button")),
				of(who, "class-reading-failed", "/participation", click("main tbody th a"), fill("#text", "abc"),
						click("main form[action$='/readings'] button")),
				of(who, "participants", event, click("main tbody a"), follow("/participants"),
						click("details.fold-section summary")),
				of("xueyuan", "participants-school", "/activities?q=展板", click("main tbody a"),
						follow("/participants")),
				of("lingdao", "participants-leaders", event, click("main tbody a"), follow("/participants")),
				of(who, "name-reading", event, click("main tbody a"), follow("/participants"),
						fill("#text", "2021910103\n2021910133\n2029000000\n12"),
						click("main form[action$='/readings'] button")),
				of(who, "sign-in-sheet", event, click("main tbody a"), follow("/participants"), follow("/sheet")),
				of("xueyuan", "activity-offered", "/activities?q=展板", click("main tbody a"), follow("students=")));
	}

	private static List<View> forJointActivities() {
		String launch = "/activities?q=啟動儀式";
		String service = "/activities?q=家電";
		return List.of(of("xueyuan", "joint", launch, click("main tbody a")),
				of("xueyuan", "joint-line", "/desk", follow("/lines/")),
				of("xueyuan", "joint-line-mistakes", "/desk", follow("/lines/"), fill("#students", "x"), send()),
				of("dangzheng", "joint-sums", launch, click("main tbody a")),
				of("xueyuan", "activities-taking-part", "/activities?part=TAKES_PART"),
				of("xueyuan", "duplicate", "/activities?mark=DUPLICATE", click("main tbody a")),
				of("xueyuan", "look-alike", "/activities?q=宣傳展板", click("main tbody a")),
				of("xueyuan", "told-apart", "/activities?q=剪紙", click("main tbody a")),
				of("jiaowu", "look-alikes", "/activities/look-alikes"),
				of("jiaowu", "activities-duplicates", "/activities?mark=DUPLICATE"),
				of("jiaowu", "activities-questioned", "/activities?mark=QUESTIONED"),
				of("tuanwei", "question", service, click("main tbody a")),
				of("tuanwei", "question-answer", "/desk", follow("/answer")),
				of("tuanwei", "question-answer-mistakes", "/desk", follow("/answer"), send()),
				of("xuanchuan", "question-asked", service, click("main tbody a")),
				of("xuanchuan", "question-new", service, click("main tbody a"), follow("/questions/new")),
				of("hezuo", "question-answered", "/desk", follow("#questions")));
	}

	private static List<View> forSupport() {
		return List.of(of("baowei", "support", "/support"), of("baowei", "support-past", "/support?past=true"),
				of("xueyuan-2", "support-asked", "/support"), of("dangzheng", "support-none", "/support"),
				of("jiaowu", "support-all", "/support"), of("xueyuan-2", "desk-support-waiting", "/desk"),
				of("peixun", "conduct", "/activities?q=職業體驗日", click("main tbody a")),
				of("peixun", "conduct-form", "/activities?q=職業體驗日", click("main tbody a"), follow("/edit"),
						click("#conduct summary")),
				of("jiaowu", "conduct-reopened", "/activities?q=導師座談", click("main tbody a")));
	}

	private static List<View> forProofs() {
		String who = "xuanchuan";
		return List.of(of(who, "words", "/posts/words"), of(who, "word", "/posts/words", click("main tbody th a")),
				of(who, "word-new", "/posts/words/new"),
				of(who, "word-mistakes", "/posts/words/new", fill("#wrong", "的"), send()),
				of("tuanwei", "copies", "/posts?state=LIVE", click("main tbody a"), follow("/copies")),
				of("tuanwei", "copies-html", "/posts?state=LIVE", click("main tbody a"), follow("/copies"),
						click("main details summary")));
	}

	private static List<View> forReviewers() {
		String chief = "xuanchuan-buzhang";
		return List.of(of("tuanwei", "posts", "/posts"), of("tuanwei", "posts-none", "/posts?q=XYZ"),
				of("tuanwei", "posts-deleted", "/posts?deleted=true"),
				of(chief, "posts-waiting", "/posts?waiting=true"),
				of("tuanwei", "post-submitted", "/posts?state=FIRST_REVIEW", click("main tbody a")),
				of("hezuo", "post-draft", "/posts?state=DRAFT", click("main tbody a")),
				of("hezuo", "post-returned", "/posts?state=RETURNED", click("main tbody a")),
				of("tuanwei-shuji", "post-review", "/posts?waiting=true", click("main tbody a")),
				of("tuanwei-shuji", "post-review-mistakes", "/posts?waiting=true", click("main tbody a"),
						click("#review button.btn-primary")),
				of(chief, "post-final", "/posts?state=FINAL_REVIEW", click("main tbody a")),
				of(chief, "post-scheduled", "/posts?state=SCHEDULED", click("main tbody a")),
				of(chief, "post-live", "/posts?state=LIVE", click("main tbody a")),
				of(chief, "post-withdrawn", "/posts?state=WITHDRAWN", click("main tbody a")),
				of(chief, "post-unmanned", "/posts?q=傳統工藝", click("main tbody a")),
				of(chief, "post-deputies", "/posts?q=數控技能", click("main tbody a"), follow("/deputies")),
				of(chief, "post-past-a-step", "/posts?state=SECOND_REVIEW", click("main tbody a"),
						follow("/publication")),
				of(chief, "post-withdrawal", "/posts?state=LIVE", click("main tbody a"), follow("/withdrawal")),
				of("tuanwei", "post-elsewhere", "/posts?state=LIVE", click("main tbody a"), follow("/elsewhere")),
				of(chief, "post-register", "/posts?q=啟動儀式", click("main tbody a"), follow("/register")),
				of(chief, "post-settings", "/posts/settings"));
	}

	private static List<View> forWriters() {
		return List.of(of("tuanwei", "post-new", "/posts/new"),
				of("tuanwei", "post-new-mistakes", "/posts/new", send()),
				of("hezuo", "post-edit", "/posts?state=DRAFT", click("main tbody a"), follow("/edit")),
				of("hezuo", "post-edit-mistakes", "/posts?state=DRAFT", click("main tbody a"), follow("/edit"),
						fill("#title", ""), click(".save-bar button:not([name])")),
				of("tuanwei", "post-versions", "/posts?state=LIVE", click("main tbody a"), follow("/versions")),
				of("tuanwei", "post-version", "/posts?state=LIVE", click("main tbody a"), follow("/versions"),
						click("main tbody a")));
	}

	private static List<View> forWorks() {
		String who = "xuanchuan";
		String list = "/publicity/works";
		String codes = list + "/codes";
		return List.of(of(null, "works-wall", "/works"), of(null, "works-none", "/works?theme=OTHER&kind=VIDEO"),
				of(null, "work", "/works?kind=PHOTO", click(".wall-work")),
				of(null, "work-video", "/works?kind=VIDEO", click(".wall-work")),
				refused(null, "work-unknown", "/works/0"), of(null, "hand-in-closed", "/works/new/aaaaaaaaaa"),
				refused(null, "receipt-unknown", "/works/receipts/aaaaaaaaaa"), of(who, "works-desk", list),
				of(who, "works-desk-none", list + "?q=XYZ"), of("xueyuan", "works-college", list),
				of("baowei", "works-bystander", list),
				of(who, "work-desk", list + "?state=PUBLISHED", click(".work-card-picture")),
				of(who, "work-desk-sent", list + "?q=工坊裏的光", click(".work-card-picture")),
				of(who, "work-desk-mistakes", list + "?state=PUBLISHED", click(".work-card-picture"),
						fill("#link", "x"), click("main form[action$='/outlets'] button[type=submit]")),
				of(who, "work-plays-mistakes", list + "?state=PUBLISHED", click(".work-card-picture"),
						fill("#plays", "x"), click("main form[action$='/plays'] button")),
				of("lingdao", "work-leaders", list + "?state=PUBLISHED", click(".work-card-picture")),
				of(who, "work-edit", list + "?state=PUBLISHED", click(".work-card-picture"), follow("/edit")),
				of(who, "work-edit-mistakes", list + "?state=PUBLISHED", click(".work-card-picture"), follow("/edit"),
						fill("#title", ""), send()),
				of(who, "work-codes", codes), of("xueyuan", "work-codes-college", codes),
				of(who, "work-codes-sheet", codes + "/sheet"), of(who, "hand-in", codes, Views::followsTheCode),
				of(who, "hand-in-mistakes", codes, Views::followsTheCode,
						click("main form button.btn-primary[type=submit]")));
	}

	private static void somebodyElseSaves(Person person) {
		Person other = new Person(person.context());
		other.visit(person.page().url().replace("state=HELD", "state=PLANNED"));
		fill("#place", "圖書館" + person.page().viewportSize().width).accept(other);
		send().accept(other);
		other.page().waitForURL((address) -> !address.contains("/edit"));
		other.page().close();
	}

}
