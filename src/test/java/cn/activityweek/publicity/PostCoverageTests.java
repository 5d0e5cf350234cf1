package cn.activityweek.publicity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When an activity without a published post turns amber and red; a year of its own whose
 * week is 2091-05-09 to 15.
 */
@DemoTest
@Transactional
class PostCoverageTests {

	private static final int YEAR = 2091;

	private static final String WEDNESDAY = "2091-05-12T08:00:00Z";

	private static final Actor READER = new Actor(1L, "a", "甲", Set.of(Right.SEE_ALL), Map.of());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Editions editions;

	@Autowired
	private PublicityPolicy policy;

	private Edition edition;

	private long module;

	private long account;

	private List<Long> departments;

	private int number;

	@BeforeEach
	void build() {
		long id = this.jdbc.sql("""
				insert into edition (version, year, college, theme, starts_on, ends_on, due_on, document_script, state)
				values (0, ?, '示範職業學院', '技能', '2091-05-09', '2091-05-15', '2091-05-16', 'TRADITIONAL', 'ENDED')
				returning id""").param(YEAR).query(Long.class).single();
		this.edition = this.editions.get(id);
		this.account = this.jdbc.sql("select min(id) from account").query(Long.class).single();
		this.departments = this.jdbc.sql("select id from department order by id limit 2").query(Long.class).list();
		for (Long department : this.departments) {
			this.jdbc.sql("""
					insert into department_listing (version, edition_id, department_id, position, name)
					select 0, ?, d.id, d.id, d.name from department d where d.id = ?""")
				.params(id, department)
				.update();
		}
		this.module = this.jdbc.sql("""
				insert into activity_module (version, edition_id, number, title, short_title)
				values (0, ?, 1, '啟動儀式', '啟動儀式') returning id""").param(id).query(Long.class).single();
	}

	@ParameterizedTest
	@CsvSource({ "2091-05-12T08:00:00Z,2091-05-13T07:59:59Z,FRESH", "2091-05-12T08:00:00Z,2091-05-13T08:00:00Z,SOON",
			"2091-05-12T08:00:00Z,2091-05-15T15:59:59Z,SOON", "2091-05-12T08:00:00Z,2091-05-15T16:00:00Z,LATE",
			"2091-05-15T14:00:00Z,2091-05-15T15:59:59Z,FRESH", "2091-05-15T14:00:00Z,2091-05-15T16:00:00Z,LATE",
			"2091-05-20T08:00:00Z,2091-05-21T07:59:59Z,FRESH", "2091-05-20T08:00:00Z,2091-05-21T08:00:00Z,LATE" })
	void turnsAmberADayAfterItsEndAndRedAfterTheWeek(String end, String now, CoverageMark mark) {
		activity(end, "HELD");
		assertThat(marks(now)).containsExactly(mark);
	}

	@Test
	void aPostInProgressIsReportedButKeepsItsColour() {
		long held = activity(WEDNESDAY, "HELD");
		post(held, false, false);
		assertThat(marks("2091-05-12T09:00:00Z")).containsExactly(CoverageMark.WRITTEN);
		assertThat(marks("2091-05-14T09:00:00Z")).containsExactly(CoverageMark.SOON);
		assertThat(sum("2091-05-14T09:00:00Z")).isEqualTo(new CoverageSum(null, null, 1, 1, 1, 0, 1, 0));
	}

	@Test
	void aLivePostOrOneElsewhereEndsTheWait() {
		post(activity(WEDNESDAY, "HELD"), true, false);
		post(activity(WEDNESDAY, "HELD"), false, true);
		assertThat(marks("2091-06-01T00:00:00Z")).containsExactly(CoverageMark.PUBLISHED, CoverageMark.PUBLISHED);
		assertThat(sum("2091-06-01T00:00:00Z").rate()).isEqualTo("100.0%");
	}

	@Test
	void whatOnlyTheNextVersionOfALivePostReportsIsNotPublishedYet() {
		long published = activity(WEDNESDAY, "HELD");
		long next = activity("2091-05-13T08:00:00Z", "HELD");
		long post = post(published, true, true);
		this.jdbc.sql("update post set current_revision_id = ?, state = 'DRAFT' where id = ?")
			.params(revision(post, 2, next), post)
			.update();
		assertThat(marks("2091-05-13T09:00:00Z")).containsExactly(CoverageMark.WRITTEN, CoverageMark.PUBLISHED);
		assertThat(marks("2091-06-01T00:00:00Z")).containsExactly(CoverageMark.LATE, CoverageMark.PUBLISHED);
	}

	@Test
	void aWithdrawnPostReportsNothing() {
		long post = post(activity(WEDNESDAY, "HELD"), true, false);
		this.jdbc.sql("""
				update post set withdrawal = 'SILENT', withdrawn_at = now(), withdrawn_by = created_by,
				withdrawal_reason = '試' where id = ?""").param(post).update();
		assertThat(marks("2091-06-01T00:00:00Z")).containsExactly(CoverageMark.LATE);
	}

	@Test
	void thePostOfADuplicateReportsTheRecordThatCounts() {
		long counts = activity(WEDNESDAY, "HELD");
		long duplicate = activity(WEDNESDAY, "HELD");
		this.jdbc.sql(
				"update activity set duplicate_of_id = ?, duplicate_marked_at = now(), duplicate_marked_by = ? where id = ?")
			.params(counts, this.account, duplicate)
			.update();
		post(duplicate, true, false);
		assertThat(marks("2091-06-01T00:00:00Z")).containsExactly(CoverageMark.PUBLISHED);
	}

	@Test
	void leavesOutWhatIsAheadCancelledOrMovedAndMarksWhatNobodyLogged() {
		activity(WEDNESDAY, "PLANNED");
		activity("2091-05-14T08:00:00Z", "PLANNED");
		activity(WEDNESDAY, "CANCELLED");
		activity(WEDNESDAY, "MOVED");
		assertThat(marks("2091-05-13T08:00:00Z")).containsExactly(CoverageMark.UNLOGGED);
		assertThat(sum("2091-05-13T08:00:00Z")).isEqualTo(new CoverageSum(null, null, 1, 0, 0, 0, 0, 0));
		assertThat(sum("2091-05-13T08:00:00Z").rate()).isEqualTo("-");
	}

	@Test
	void aDepartmentSeesItsOwnAndTheSumsAddUpByModuleAndDepartment() {
		long own = activity(WEDNESDAY, "HELD");
		long others = activity(WEDNESDAY, "HELD");
		this.jdbc.sql("update activity set department_id = :d, organiser_id = :d, counted_for_id = :d where id = :id")
			.param("d", this.departments.get(1))
			.param("id", others)
			.update();
		post(own, true, false);
		PostCoverage coverage = coverage("2091-06-01T00:00:00Z");
		Actor writer = new Actor(2L, "b", "乙", Set.of(), Map.of(this.departments.get(0), Set.of(Right.WRITE_POSTS)));
		assertThat(coverage.page(this.edition, CoverageFilter.ALL, writer, 0).map(CoverageLine::id))
			.containsExactly(own);
		assertThat(coverage.sums(this.edition, CoverageFilter.ALL, READER)).containsExactlyInAnyOrder(
				new CoverageSum(null, null, 2, 2, 1, 1, 0, 1), new CoverageSum(this.module, null, 2, 2, 1, 1, 0, 1),
				new CoverageSum(null, this.departments.get(0), 1, 1, 1, 1, 0, 0),
				new CoverageSum(null, this.departments.get(1), 1, 1, 0, 0, 0, 1));
		assertThat(coverage
			.page(this.edition, new CoverageFilter(1, this.departments.get(1), CoverageMark.LATE), READER, 0)
			.map(CoverageLine::id)).containsExactly(others);
	}

	@Test
	void leadsWhoMayNotOpenThePostAtTheDeskToTheColumn() {
		this.departments = this.jdbc
			.sql("select id from department where name in ('團委', '宣傳統戰部') order by name = '宣傳統戰部'")
			.query(Long.class)
			.list();
		this.jdbc
			.sql("""
					insert into department_listing (version, edition_id, department_id, position, name)
					select 0, :edition, d.id, 900 + d.id, d.name from department d where d.id in (:ids)
						and not exists (select from department_listing l where l.edition_id = :edition and l.department_id = d.id)""")
			.param("edition", this.edition.getId())
			.param("ids", this.departments)
			.update();
		long live = post(activity(WEDNESDAY, "HELD"), true, false);
		long draft = post(activity(WEDNESDAY, "HELD"), false, false);
		this.jdbc.sql("update post set department_id = ? where id in (?, ?)")
			.params(this.departments.get(1), live, draft)
			.update();
		assertThat(new Visitor(this.mvc, "tuanwei").get("/publicity/coverage?year=" + YEAR)).hasStatusOk()
			.bodyText()
			.contains("href=\"/column/" + live + "\"")
			.doesNotContain("/posts/" + live, "/posts/" + draft, "/column/" + draft);
		assertThat(new Visitor(this.mvc, "xuanchuan").get("/publicity/coverage?year=" + YEAR)).hasStatusOk()
			.bodyText()
			.contains("href=\"/posts/" + live + "\"", "href=\"/posts/" + draft + "\"")
			.doesNotContain("/column/" + live);
	}

	private List<CoverageMark> marks(String now) {
		return coverage(now).page(this.edition, CoverageFilter.ALL, READER, 0).map(CoverageLine::mark).toList();
	}

	private CoverageSum sum(String now) {
		return CoverageController.whole(coverage(now).sums(this.edition, CoverageFilter.ALL, READER));
	}

	private PostCoverage coverage(String now) {
		return new PostCoverage(this.policy, this.jdbc, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
	}

	private long activity(String end, String state) {
		Map<String, Object> values = new HashMap<>(Map.of("edition", this.edition.getId(), "module", this.module,
				"number", ++this.number, "key", UUID.randomUUID(), "state", state, "end",
				Timestamp.from(Instant.parse(end)), "department", this.departments.get(0), "account", this.account));
		return this.jdbc
			.sql("""
					insert into activity (version, edition_id, module_id, number, request_key, title, state, starts_at, over_at,
						place, place_match, department_id, organiser_id, counted_for_id, students, teachers, created_by,
						created_at, updated_by, updated_at)
					values (0, :edition, :module, :number, :key, '活動', :state, cast(:end as timestamptz) - interval '2 hours', :end, '禮堂', '礼堂',
						:department, :department, :department, 1, 1, :account, :end, :account, :end) returning id""")
			.params(values)
			.query(Long.class)
			.single();
	}

	private long post(long activity, boolean live, boolean elsewhere) {
		long post = this.jdbc.sql("""
				insert into post (version, edition_id, department_id, state, created_by, created_at, elsewhere,
					elsewhere_since)
				values (0, ?, ?, 'DRAFT', ?, now(), ?, ?) returning id""")
			.params(this.edition.getId(), this.departments.get(0), this.account,
					elsewhere ? "https://example.org/1" : null, elsewhere ? LocalDate.of(YEAR, 5, 13) : null)
			.query(Long.class)
			.single();
		long revision = revision(post, 1, activity);
		this.jdbc.sql("update post set current_revision_id = ? where id = ?").params(revision, post).update();
		if (live) {
			this.jdbc.sql("""
					update post set state = 'PUBLISHED', live_revision_id = current_revision_id,
					first_published_at = now(), published_at = now() where id = :id""").param("id", post).update();
		}
		return post;
	}

	private long revision(long post, int number, long activity) {
		long revision = this.jdbc.sql("""
				insert into post_revision (version, post_id, number, kind, title, body, supplied_by, written_by,
					photographed_by, source, search_text, saved_by, saved_at)
				values (0, ?, ?, 'ACTIVITY_NEWS', '稿', '', '', '', '', '', '', ?, now()) returning id""")
			.params(post, number, this.account)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into post_revision_activity (revision_id, position, activity_id) values (?, 0, ?)")
			.params(revision, activity)
			.update();
		return revision;
	}

}
