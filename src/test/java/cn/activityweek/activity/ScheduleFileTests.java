package cn.activityweek.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import cn.activityweek.DemoTest;
import jakarta.servlet.http.Cookie;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schedule's files as a person gets them, in the script in which that person reads.
 */
@DemoTest
class ScheduleFileTests {

	private final MockMvcTester mvc;

	@Autowired
	ScheduleFileTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void theWorkbookFollowsTheReadersScript() throws IOException {
		MockHttpServletResponse traditional = download("schedule.xlsx", "hant");
		assertThat(traditional.getContentType())
			.isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(traditional.getHeader("Content-Disposition")).endsWith(encoded("2023年職業教育活動周活動安排表.xlsx"));
		assertThat(sheetName(traditional)).isEqualTo("活動安排表");
		MockHttpServletResponse simplified = download("schedule.xlsx", "hans");
		assertThat(simplified.getHeader("Content-Disposition")).endsWith(encoded("2023年职业教育活动周活动安排表.xlsx"));
		assertThat(sheetName(simplified)).isEqualTo("活动安排表");
	}

	@Test
	void theDocumentFollowsTheReadersScript() throws IOException {
		MockHttpServletResponse response = download("schedule.docx", "hans");
		assertThat(response.getContentType())
			.isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(response.getContentAsByteArray()))) {
			assertThat(document.getParagraphs().get(0).getText()).endsWith("2023年职业教育活动周活动安排表");
		}
	}

	private MockHttpServletResponse download(String file, String script) {
		var result = this.mvc.get()
			.uri("/schedule/" + file)
			.cookie(new Cookie("script", script))
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse();
	}

	private static String sheetName(MockHttpServletResponse response) throws IOException {
		assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
			return workbook.getSheetName(0);
		}
	}

	private static String encoded(String name) {
		return "filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8);
	}

}
