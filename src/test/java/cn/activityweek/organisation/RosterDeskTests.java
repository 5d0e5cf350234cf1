package cn.activityweek.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.Actor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A year's roster and leading group, each test in a year of its own.
 */
@DemoTest
class RosterDeskTests {

	private static int lastYear = 2070;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Editions editions;

	@Autowired
	private Departments departments;

	@Autowired
	private LeadingGroup group;

	@Autowired
	private RosterDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void refusesADepartmentThatWasSavedMeanwhile() {
		DepartmentListing listing = listed(year(), "名錄測試甲室", DepartmentKind.OFFICE);
		DepartmentForm first = DepartmentForm.of(listing);
		DepartmentForm second = DepartmentForm.of(listing);
		first.setHead("先保存");
		second.setHead("後保存");
		this.desk.edit(listing.getId(), first, actor());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.desk.edit(listing.getId(), second, actor()));
		assertThat(this.desk.get(listing.getId()).getHead()).isEqualTo("先保存");
	}

	@Test
	void refusesALeadingGroupThatWasSavedMeanwhile() {
		Edition edition = year();
		LeadingGroupForm first = LeadingGroupForm.of(this.group.of(edition.getId()));
		LeadingGroupForm second = LeadingGroupForm.of(this.group.of(edition.getId()));
		first.setLeaders("甲先");
		second.setLeaders("乙後");
		this.desk.replaceGroup(edition, first, actor());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.desk.replaceGroup(edition, second, actor()));
		assertThat(this.group.of(edition.getId())).containsEntry(GroupRole.LEADER, List.of("甲先"));
	}

	@Test
	void changesTheKindOnlyOfADepartmentOfThisYearAlone() {
		Edition edition = year();
		DepartmentListing listing = listed(edition, "名錄測試乙室", DepartmentKind.OFFICE);
		assertThat(post(listing, "COLLEGE", "")).hasStatus3xxRedirection();
		assertThat(this.departments.get(listing.getDepartmentId()).isCollege()).isTrue();
		this.departments.carryOver(this.desk.get(listing.getId()), year().getId());
		assertThat(post(this.desk.get(listing.getId()), "OFFICE", "")).hasStatusOk().bodyText().contains("請另外列入一個新部門");
		DepartmentForm form = DepartmentForm.of(this.desk.get(listing.getId()));
		form.setKind(DepartmentKind.OFFICE);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.desk.edit(listing.getId(), form, actor()));
		assertThat(this.departments.get(listing.getDepartmentId()).isCollege()).isTrue();
	}

	@Test
	void handsADutyOverButNeverToNobody() {
		Edition edition = year();
		Department holder = this.departments.withDuty(Duty.PUBLICITY).orElseThrow();
		DepartmentListing listing = this.departments.enlist(edition.getId(), holder.getName(), holder.getKind(), null,
				false);
		assertThat(post(listing, holder.getKind().name(), "")).hasStatusOk().bodyText().contains("這項職責不能沒有部門承擔");
		assertThat(this.departments.withDuty(Duty.PUBLICITY)).contains(holder);
		DepartmentListing heir = listed(edition, "名錄測試丙室", DepartmentKind.OFFICE);
		assertThat(post(heir, "OFFICE", "PUBLICITY")).hasStatus3xxRedirection();
		assertThat(this.departments.withDuty(Duty.PUBLICITY)).contains(heir.getDepartment());
		assertThat(this.departments.get(holder.getId()).getDuty()).isNull();
		assertThat(post(this.desk.get(listing.getId()), holder.getKind().name(), "PUBLICITY"))
			.hasStatus3xxRedirection();
		assertThat(this.departments.withDuty(Duty.PUBLICITY)).contains(holder);
	}

	@Test
	void offersKnownDepartmentsByTheirPinyin() {
		Edition edition = year();
		listed(edition, "一名錄測試", DepartmentKind.OFFICE);
		listed(edition, "辦名錄測試", DepartmentKind.OFFICE);
		listed(edition, "產名錄測試", DepartmentKind.OFFICE);
		assertThat(visitor().get("/admin/departments/new?year=" + edition.getYear())).hasStatusOk()
			.bodyText()
			.containsSubsequence("value=\"辦名錄測試\"", "value=\"產名錄測試\"", "value=\"一名錄測試\"");
	}

	@Test
	void movesADepartmentUp() {
		Edition edition = year();
		listed(edition, "名錄測試甲室", DepartmentKind.OFFICE);
		DepartmentListing second = listed(edition, "名錄測試戊室", DepartmentKind.OFFICE);
		this.desk.move(second.getId(), true, actor());
		assertThat(this.departments.names(edition.getId()).values()).containsExactly("名錄測試戊室", "名錄測試甲室");
	}

	@Test
	void keepsADepartmentWithWhichAnActivityCooperates() {
		Edition edition = this.editions.current().orElseThrow();
		DepartmentListing listing = listed(edition, "名錄測試丁室", DepartmentKind.OFFICE);
		Long activity = this.jdbc.sql("select min(id) from activity where edition_id = ? and deleted_at is null")
			.param(edition.getId())
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into activity_cooperation (activity_id, department_id) values (?, ?)")
			.params(activity, listing.getDepartmentId())
			.update();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.desk.remove(listing.getId(), actor()));
		this.jdbc.sql("update activity set deleted_at = updated_at, deleted_by = created_by where id = ?")
			.param(activity)
			.update();
		try {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.desk.remove(listing.getId(), actor()));
		}
		finally {
			this.jdbc.sql("update activity set deleted_at = null, deleted_by = null where id = ?")
				.param(activity)
				.update();
			this.jdbc.sql("delete from activity_cooperation where department_id = ?")
				.param(listing.getDepartmentId())
				.update();
		}
		this.desk.remove(listing.getId(), actor());
		assertThat(this.departments.listing(edition.getId(), listing.getDepartmentId())).isEmpty();
	}

	private MvcTestResult post(DepartmentListing listing, String kind, String duty) {
		return visitor().post("/admin/departments/" + listing.getId(), Map.of("name", listing.getName(), "kind", kind,
				"duty", duty, "version", DepartmentForm.of(listing).getVersion()));
	}

	private DepartmentListing listed(Edition edition, String name, DepartmentKind kind) {
		return this.desk.get(this.departments.enlist(edition.getId(), name, kind, null, false).getId());
	}

	private Edition year() {
		int year = ++lastYear;
		return this.editions.prepare(new EditionFacts(year, "臨湖示範職業學院", "匠心", LocalDate.of(year, 5, 10),
				LocalDate.of(year, 5, 16), LocalDate.of(year, 5, 17), "", ChineseScript.TRADITIONAL));
	}

	private Actor actor() {
		Long id = this.jdbc.sql("select id from account where username = 'jiaowu'").query(Long.class).single();
		return new Actor(id, "jiaowu", "教務", Set.of(), Map.of());
	}

	private Visitor visitor() {
		return new Visitor(this.mvc, "jiaowu");
	}

}
