package cn.activityweek.user;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.core.Right;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may reach an address. What is not listed in {@link #RULES} doesn't exist (404).
 *
 * @param pattern the path pattern
 * @param open whether nobody needs to be signed in
 * @param rights any one of these is needed, held anywhere; empty: signed in is enough
 * @param why what is behind the address
 */
record Access(String pattern, boolean open, Set<Right> rights, String why) {

	/** First match wins. Handlers narrow further by department and object. */
	static final List<Access> RULES = List.of(open("/", "the week in public"), open("/plan", "the plan"),
			open("/column", "the column"), open("/column/*", "a live post, the feed"),
			open("/index/zyjyhdz.htm", "the column, as the college's site calls it"),
			open("/info/*/*", "a live post, as the college's site calls it"),
			open("/sitemap.xml", "what search engines find"), open("/robots.txt", "what programs may visit"),
			open("/privacy", "what is kept of visitors"), open("/events", "activities ticked 面向社會公開"),
			open("/events/*", "an activity ticked 面向社會公開"), open("/calendar.ics", "the same as a calendar"),
			open("/sign-in/*", "a participant signs in, by an unguessable code"), open("/login", "sign-in"),
			open("/logout", "sign-out"), open("/script", "choose 繁 or 简"),
			open("/setup/*", "the first administrator, by a single-use token"),
			open("/invitations/*", "set a password, by a single-use token"), open("/inbox/**", "send photos, by 照片收集碼"),
			open("/works/**", "the wall of works; handing in by 美拍收集碼"),
			open("/media/*/*", "files of what is published; of drafts for who sees them"),
			open("/assets/**", "style and script"), open("/webjars/**", "libraries of style"),
			open("/favicon.ico", "icon"), open("/actuator/health/**", "health of the service"),
			open("/error", "error pages"), signedIn("/desk", "what waits for me"), signedIn("/account", "my password"),
			signedIn("/drafts/**", "my half-written forms"),
			signedIn("/schedule/**", "time, place, title, unit, module of all activities"),
			any("/activities/imports/**", "activities from a workbook", Right.LOG_ACTIVITIES),
			any("/activities/readings/**", "an activity from a text", Right.LOG_ACTIVITIES),
			any("/activities/**", "the activity log", Right.LOG_ACTIVITIES, Right.SEE_ALL),
			any("/posts/settings/**", "how posts are reviewed", Right.REVIEW_FINAL),
			any("/posts/words/**", "words often written wrong", Right.RUN_COLUMN),
			any("/posts/**", "posts of the column, written and reviewed", Right.WRITE_POSTS, Right.SEE_ALL),
			any("/photos/**", "the photos of the week", Right.LOG_ACTIVITIES, Right.SEE_ALL),
			any("/publicity/works/**", "works: codes, screening, files", Right.RUN_COLUMN, Right.WRITE_POSTS,
					Right.SEE_ALL),
			any("/participation/**", "who took part, class lists", Right.SEE_DEPARTMENT, Right.SEE_ALL),
			any("/support/**", "what is asked of supporting departments", Right.LOG_ACTIVITIES, Right.SEE_ALL),
			any("/publicity/outlets/**", "the media that report", Right.RUN_COLUMN),
			any("/publicity/**", "leads, cases, media reports, coverage", Right.WRITE_POSTS, Right.RUN_COLUMN,
					Right.SEE_ALL),
			any("/statistics/**", "the figures", Right.SEE_DEPARTMENT, Right.SEE_ALL),
			any("/admin/editions/**", "years, group, modules, indicators", Right.EDIT_PLAN),
			any("/admin/departments/**", "the roster", Right.EDIT_PLAN),
			any("/admin/plan-readings/**", "a plan read from a document", Right.EDIT_PLAN),
			any("/admin/accounts/**", "accounts", Right.MANAGE_ACCOUNTS),
			any("/admin/audit", "the audit trail", Right.READ_AUDIT));

	/**
	 * Pages with the text editor, which alone may style by themselves ({@code style-src
	 * 'unsafe-inline'}): the form of a post, also shown again with its errors.
	 */
	static final RequestMatcher[] EDITORS = {
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/posts/{id:\\d+}/edit"),
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/posts/{id:\\d+}"),
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/posts/{id:\\d+}/attachments"),
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/posts/{id:\\d+}/document") };

	/**
	 * The rule for an address.
	 * @param request what was asked for
	 * @return the first rule that names it, empty if none does
	 */
	static Optional<Access> of(HttpServletRequest request) {
		return RULES.stream()
			.filter((rule) -> PathPatternRequestMatcher.withDefaults().matcher(rule.pattern()).matches(request))
			.findFirst();
	}

	private static Access open(String pattern, String why) {
		return new Access(pattern, true, Set.of(), why);
	}

	private static Access signedIn(String pattern, String why) {
		return new Access(pattern, false, Set.of(), why);
	}

	private static Access any(String pattern, String why, Right first, Right... more) {
		return new Access(pattern, false, EnumSet.of(first, more), why);
	}

}
