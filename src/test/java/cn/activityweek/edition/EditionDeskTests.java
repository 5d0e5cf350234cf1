package cn.activityweek.edition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.Actor;
import cn.activityweek.core.ChineseScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A year in preparation: who sees it, and that no change of it is lost.
 */
@DemoTest
class EditionDeskTests {

	private static int lastYear = 2050;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Editions editions;

	@Autowired
	private EditionDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void refusesAYearThatWasSavedMeanwhile() {
		Edition edition = prepared();
		EditionForm first = EditionForm.of(edition);
		EditionForm second = EditionForm.of(edition);
		first.setTheme("先保存的主題");
		second.setTheme("後保存的主題");
		this.desk.revise(edition.getId(), first, actor());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.desk.revise(edition.getId(), second, actor()));
		assertThat(this.editions.get(edition.getId()).getTheme()).isEqualTo("先保存的主題");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/statistics", "/statistics/annex2.xlsx", "/activities", "/schedule",
			"/schedule/schedule.xlsx", "/plan" })
	void hidesAYearInPreparation(String page) {
		int year = prepared().getYear();
		Visitor reader = new Visitor(this.mvc, "tuanwei");
		assertThat(reader.get(page + "?year=" + year)).hasStatus(404);
		assertThat(reader.get(page + "?year=2023")).hasStatusOk();
	}

	@Test
	void offersAYearOnceItHasBegun() {
		Edition edition = prepared();
		assertThat(this.editions.all()).contains(edition);
		assertThat(this.editions.begun()).extracting(Edition::getYear).contains(2023).doesNotContain(edition.getYear());
		Visitor planner = new Visitor(this.mvc, "jiaowu");
		assertThat(planner.get("/plan?year=" + edition.getYear())).hasStatusOk();
		assertThat(planner.get("/admin/departments?year=" + edition.getYear())).hasStatusOk();
		assertThat(planner.get("/statistics")).hasStatusOk().bodyText().doesNotContain("" + edition.getYear());
	}

	private Edition prepared() {
		int year = ++lastYear;
		return this.editions.prepare(new EditionFacts(year, "臨湖示範職業學院", "匠心", LocalDate.of(year, 5, 10),
				LocalDate.of(year, 5, 16), LocalDate.of(year, 5, 17), "", ChineseScript.TRADITIONAL));
	}

	private Actor actor() {
		Long id = this.jdbc.sql("select id from account where username = 'jiaowu'").query(Long.class).single();
		return new Actor(id, "jiaowu", "教務", Set.of(), Map.of());
	}

}
