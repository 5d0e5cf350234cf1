package cn.activityweek.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import cn.activityweek.IntegrationTest;
import cn.activityweek.core.Actor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@Transactional
class StatisticsPagesTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatisticsController controller;

	private WeekRecords week;

	private Actor coordinator;

	private Actor reporter;

	@BeforeEach
	void build() {
		this.week = new WeekRecords(this.jdbc, ChineseScript.TRADITIONAL);
		this.coordinator = new Actor(1L, "a", "甲", Set.of(Right.SEE_ALL), Map.of());
		this.reporter = new Actor(2L, "b", "乙", Set.of(), Map.of(this.week.union, Set.of(Right.SEE_DEPARTMENT)));
		this.week.activity(this.week.service, this.week.union).with("students", 22).save();
		this.week.activity(this.week.service, this.week.office).with("students", 11).save();
	}

	@Test
	void showsTheCollegeOrTheOwnDepartment() {
		assertThat(shown(this.coordinator).total().of(FigureColumn.STUDENTS)).isEqualByComparingTo("33");
		assertThat(shown(this.reporter).total().of(FigureColumn.STUDENTS)).isEqualByComparingTo("22");
	}

	@Test
	void neitherShowsNorSendsAnotherDepartmentsFigures() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(
				() -> this.controller.show(WeekRecords.YEAR, this.week.office, this.reporter, new ExtendedModelMap()));
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.controller.download(WeekRecords.YEAR, this.week.office, this.reporter, response));
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void sendsAWholeWorkbookAndLeavesNoFileBehind() throws IOException {
		List<Path> before = temporaryFiles();
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.controller.download(WeekRecords.YEAR, null, this.reporter, response);
		byte[] sent = response.getContentAsByteArray();
		assertThat(response.getContentLength()).isEqualTo(sent.length);
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''%E9%99%84%E4%BB%B62_%E7%B5%B1%E8%A8%88%E6%B8%AC%E8%A9%A6%E5%9C%98%E5%A7%94_");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sent))) {
			assertThat(workbook.getSheetAt(0).getRow(8).getCell(6).getNumericCellValue()).isEqualTo(22);
		}
		assertThat(temporaryFiles()).isEqualTo(before);
	}

	private Statistics shown(Actor actor) {
		ExtendedModelMap model = new ExtendedModelMap();
		assertThat(this.controller.show(WeekRecords.YEAR, null, actor, model)).isEqualTo("statistics/statistics");
		return (Statistics) model.get("statistics");
	}

	private static List<Path> temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("annex2-")).sorted().toList();
		}
	}

}
