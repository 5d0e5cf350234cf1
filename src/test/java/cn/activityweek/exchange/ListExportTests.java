package cn.activityweek.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of activities as files.
 */
@DemoTest
class ListExportTests {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	@Autowired
	ListExportTests(MockMvcTester mvc, JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	@Test
	void holdsWhatTheFilterShowsInItsOrder() throws IOException {
		List<String> titles = this.jdbc.sql("""
				select a.title from activity a join activity_module m on m.id = a.module_id
				where m.number = 7 and a.deleted_at is null order by a.starts_at desc, a.id desc
				""").query(String.class).list();
		byte[] content = get("jiaowu", "/activities/list.xlsx?module=7&sort=start-desc").getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			List<String> exported = new ArrayList<>();
			for (Row row : workbook.getSheetAt(0)) {
				exported.add(row.getCell(2).getStringCellValue());
			}
			assertThat(exported.subList(1, exported.size())).isEqualTo(titles).isNotEmpty();
		}
	}

	@Test
	void holdsNothingThatThePersonMayNotSee() {
		String csv = text("peixun", "/activities/list.csv");
		assertThat(csv).contains("中小學生研學回訪").doesNotContain("家電維修進社區志愿服務");
		assertThat(get("peixun", "/activities/list.csv?department=0")).hasStatus(404);
	}

	@Test
	void keepsFormulasTextAndSaysUtf8() {
		Map<String, Object> sample = this.jdbc.sql("select id, remarks from activity where title like '%慰問演出%'")
			.query()
			.singleRow();
		this.jdbc.sql("update activity set remarks = '=cmd|''/c calc''!A1 \"甲\"' where id = ?")
			.param(sample.get("id"))
			.update();
		byte[] content = get("tuanwei", "/activities/list.csv").getResponse().getContentAsByteArray();
		this.jdbc.sql("update activity set remarks = ? where id = ?")
			.params(sample.get("remarks"), sample.get("id"))
			.update();
		assertThat(content).startsWith(0xef, 0xbb, 0xbf);
		assertThat(new String(content, StandardCharsets.UTF_8)).contains(",\"'=cmd|'/c calc'!A1 \"\"甲\"\"\"")
			.doesNotContain(",\"=");
	}

	private String text(String username, String path) {
		return new String(get(username, path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String username, String path) {
		return new Visitor(this.mvc, username).get(path);
	}

}
