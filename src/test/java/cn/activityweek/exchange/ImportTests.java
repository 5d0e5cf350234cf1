package cn.activityweek.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.DemoTest;
import jakarta.servlet.http.Cookie;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workbook filled in offline on its way into the log, through the pages.
 */
@DemoTest
class ImportTests {

	private static final int HEADINGS = 1;

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	@Autowired
	ImportTests(MockMvcTester mvc, JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	@Test
	void imports193Of200RowsReturns7AndKnowsTheFileAgain() throws IOException {
		byte[] file = filled(200, 7);
		String preview = location(upload("tuanwei", file, "活動登記表.xlsx"));
		assertThat(body(preview)).contains("193", "行可以導入", "7", "行有問題", "F5", "請填寫");
		assertThat(countOf("批量活動")).isZero();

		assertThat(location(confirm(preview))).isEqualTo(preview);
		assertThat(countOf("批量活動")).isEqualTo(193);
		assertThat(body(preview)).contains("導入結果", "193", "7");

		MvcTestResult again = upload("tuanwei", file, "另一個名字.xlsx");
		assertThat(location(again)).isEqualTo(preview);
		assertThat(again.getMvcResult().getFlashMap().get("warning").toString()).contains("已經上傳過", "193 個活動", "退回 7 行");
		assertThat(countOf("批量活動")).isEqualTo(193);

		try (XSSFWorkbook returned = workbook(download(preview + "/returned.xlsx", "hant"))) {
			Sheet sheet = returned.getSheetAt(0);
			assertThat(sheet.getLastRowNum() - HEADINGS).isEqualTo(7);
			assertThat(text(sheet.getRow(HEADINGS).getCell(1))).startsWith("原因");
			for (int i = HEADINGS + 1; i <= sheet.getLastRowNum(); i++) {
				assertThat(text(sheet.getRow(i).getCell(1))).isNotEmpty();
				assertThat(coloured(sheet.getRow(i))).isGreaterThan(1);
				mend(sheet, i);
			}
			String mended = location(upload("tuanwei", bytes(returned), "待改正.xlsx"));
			assertThat(mended).isNotEqualTo(preview);
			confirm(mended);
		}
		assertThat(countOf("批量活動")).isEqualTo(200);
	}

	private static long coloured(Row row) {
		List<Cell> cells = new ArrayList<>();
		row.forEach(cells::add);
		return cells.stream()
			.filter((cell) -> cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND)
			.count();
	}

	private void mend(Sheet sheet, int row) {
		Map<String, Integer> places = places(sheet);
		set(sheet, row, places.get("地點"), "改正的地點 " + row);
		set(sheet, row, places.get("校內學生"), 30);
		set(sheet, row, places.get("活動模塊"), "三");
		set(sheet, row, places.get("狀態"), "計劃");
		Cell start = sheet.getRow(row).getCell(places.get("開始時間"));
		start.setCellValue("2023年5月20日 上午8點" + row + "分");
		set(sheet, row, places.get("結束時間"), "");
	}

	private byte[] filled(int rows, int wrong) throws IOException {
		try (XSSFWorkbook workbook = workbook(download("/activities/imports/template.xlsx", "hans"))) {
			Sheet sheet = workbook.getSheetAt(0);
			Map<String, Integer> places = places(sheet);
			for (int i = 0; i < rows; i++) {
				int row = HEADINGS + 2 + i;
				sheet.createRow(row);
				set(sheet, row, places.get("活動模塊"), "三 進社區、進廣場");
				set(sheet, row, places.get("活動名稱"), "批量活動 " + 10_000_019L * (i + 1));
				Cell start = cell(sheet, row, places.get("開始時間"));
				start.setCellValue(LocalDateTime.of(2023, 5, 15, 8, 0).plusMinutes(i));
				set(sheet, row, places.get("地點"), "地點 " + i);
				set(sheet, row, places.get("狀態"), "已舉辦");
				set(sheet, row, places.get("校內學生"), "120人次");
				set(sheet, row, places.get("校內教師"), 6);
				if (i < wrong) {
					spoil(sheet, row, places, i);
				}
			}
			return bytes(workbook);
		}
	}

	private void spoil(Sheet sheet, int row, Map<String, Integer> places, int kind) {
		switch (kind) {
			case 0 -> set(sheet, row, places.get("地點"), "");
			case 1 -> set(sheet, row, places.get("地點"), "");
			case 2 -> set(sheet, row, places.get("校內學生"), "很多");
			case 3 -> set(sheet, row, places.get("活動模塊"), "八 不存在的模塊");
			case 4 -> cell(sheet, row, places.get("開始時間")).setCellValue("下周三");
			case 5 -> cell(sheet, row, places.get("開始時間")).setCellValue("2023-06-30 09:00");
			default -> set(sheet, row, places.get("結束時間"), "2023-05-01 09:00");
		}
	}

	private static Map<String, Integer> places(Sheet sheet) {
		Map<String, Integer> places = new HashMap<>();
		sheet.getRow(HEADINGS)
			.forEach((cell) -> places.put(traditional(text(cell).replaceAll("（.*|【.*", "")), cell.getColumnIndex()));
		return places;
	}

	/** The few headings that the test fills, as the interface's source writes them. */
	private static String traditional(String heading) {
		return switch (heading) {
			case "活动模块" -> "活動模塊";
			case "活动名称" -> "活動名稱";
			case "开始时间" -> "開始時間";
			case "结束时间" -> "結束時間";
			case "地点" -> "地點";
			case "状态" -> "狀態";
			case "校内学生" -> "校內學生";
			case "校内教师" -> "校內教師";
			default -> heading;
		};
	}

	private static Cell cell(Sheet sheet, int row, int column) {
		Cell cell = sheet.getRow(row).createCell(column);
		cell.setCellStyle(sheet.getColumnStyle(column));
		return cell;
	}

	private static void set(Sheet sheet, int row, int column, Object value) {
		if (value instanceof Integer number) {
			sheet.getRow(row).createCell(column).setCellValue(number);
		}
		else {
			sheet.getRow(row).createCell(column).setCellValue(value.toString());
		}
	}

	private static String text(Cell cell) {
		return (cell != null) ? new DataFormatter().formatCellValue(cell) : "";
	}

	private static XSSFWorkbook workbook(byte[] content) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(content));
	}

	private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		workbook.write(out);
		return out.toByteArray();
	}

	private int countOf(String title) {
		return this.jdbc.sql("select count(*) from activity where title like ? || '%'")
			.param(title)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult upload(String username, byte[] content, String name) {
		return this.mvc.post()
			.uri("/activities/imports")
			.multipart()
			.file(new MockMultipartFile("file", name, null, content))
			.with(SecurityMockMvcRequestPostProcessors.user(username))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private MvcTestResult confirm(String preview) {
		Matcher shown = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"").matcher(body(preview));
		assertThat(shown.find()).isTrue();
		return this.mvc.post()
			.uri(URI.create(preview + "/confirmation"))
			.param("shown", shown.group(1))
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private static String location(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return result.getResponse().getRedirectedUrl();
	}

	private String body(String path) {
		try {
			return this.mvc.get()
				.uri(URI.create(path))
				.accept("text/html")
				.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] download(String path, String script) {
		MvcTestResult result = this.mvc.get()
			.uri(URI.create(path))
			.cookie(new Cookie("script", script))
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

}
