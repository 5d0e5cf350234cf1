package cn.activityweek.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.DemoTest;
import cn.activityweek.core.Actor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentKind;
import cn.activityweek.organisation.Departments;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A year's modules and indicators, each test in a blank year of its own.
 */
@DemoTest
class ProgrammeDeskTests {

	private static int lastYear = 2080;

	@Autowired
	private Editions editions;

	@Autowired
	private Departments departments;

	@Autowired
	private Programme programme;

	@Autowired
	private ProgrammeDesk desk;

	@Autowired
	private IndicatorCatalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void givesABlankYearTheRowsOnTheWholeWeekOnce() {
		Edition edition = blankYear();
		this.desk.add(edition.getId(), form(1, "啟動儀式"), actor());
		List<String> codes = this.catalogue.week()
			.stream()
			.flatMap((set) -> set.rows().stream())
			.map(IndicatorSet.Row::code)
			.toList();
		assertThat(codes).isNotEmpty();
		assertThat(weekRows(edition)).isEqualTo(codes);
		this.desk.add(edition.getId(), form(2, "作品徵集"), actor());
		assertThat(weekRows(edition)).isEqualTo(codes);
	}

	@Test
	void refusesAModuleThatWasSavedMeanwhile() {
		ActivityModule module = this.desk.add(blankYear().getId(), form(1, "啟動儀式"), actor());
		ModuleForm first = ModuleForm.of(module);
		ModuleForm second = ModuleForm.of(module);
		first.setTitle("先保存的名稱");
		second.setTitle("後保存的名稱");
		this.desk.edit(module.getId(), first, actor());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.desk.edit(module.getId(), second, actor()));
		assertThat(this.programme.module(module.getId()).getTitle()).isEqualTo("先保存的名稱");
	}

	@Test
	void refusesAnIndicatorThatWasSavedMeanwhile() {
		Edition edition = blankYear();
		this.desk.add(edition.getId(), form(1, "啟動儀式"), actor());
		Indicator indicator = this.programme.indicators(edition.getId()).get(0);
		IndicatorForm first = IndicatorForm.of(indicator);
		IndicatorForm second = IndicatorForm.of(indicator);
		first.setName("先保存的名稱");
		second.setName("後保存的名稱");
		this.desk.editIndicator(indicator.getId(), first, actor());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.desk.editIndicator(indicator.getId(), second, actor()));
		assertThat(this.desk.indicator(indicator.getId()).getName()).isEqualTo("先保存的名稱");
	}

	private List<String> weekRows(Edition edition) {
		return this.programme.indicators(edition.getId())
			.stream()
			.filter((row) -> row.getModuleId() == null)
			.map(Indicator::getCode)
			.toList();
	}

	private ModuleForm form(int number, String title) {
		ModuleForm form = new ModuleForm();
		form.setNumber(number);
		form.setTitle(title);
		form.setShortTitle(title);
		form.setLeads(List.of(this.departments.called("團委").orElseThrow().getId()));
		return form;
	}

	private Edition blankYear() {
		int year = ++lastYear;
		Edition edition = this.editions.prepare(new EditionFacts(year, "臨湖示範職業學院", "匠心", LocalDate.of(year, 5, 10),
				LocalDate.of(year, 5, 16), LocalDate.of(year, 5, 17), "", ChineseScript.TRADITIONAL));
		this.departments.enlist(edition.getId(), "團委", DepartmentKind.OFFICE, null, false);
		return edition;
	}

	private Actor actor() {
		Long id = this.jdbc.sql("select id from account where username = 'jiaowu'").query(Long.class).single();
		return new Actor(id, "jiaowu", "教務", Set.of(), Map.of());
	}

}
