package cn.activityweek.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import jakarta.servlet.http.Cookie;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

	private final ImportSweeper sweeper;

	@Autowired
	ImportTests(MockMvcTester mvc, JdbcClient jdbc, ImportSweeper sweeper) {
		this.sweeper = sweeper;
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
			assertThat(body(mended)).doesNotContain("有問題的行", "疑似重複的行");
			confirm(mended);
		}
		assertThat(countOf("批量活動")).isEqualTo(200);
	}

	@Test
	void importsOnceHoweverOftenItIsConfirmed() throws Exception {
		String preview = location(upload("tuanwei", csv("雙擊導入,2023-05-20 09:00,雙擊處"), "a.csv"));
		String shown = shown(preview);
		ExecutorService both = Executors.newFixedThreadPool(2);
		List<Future<MvcTestResult>> answers = both
			.invokeAll(List.of(() -> confirm(preview, shown), () -> confirm(preview, shown)));
		both.shutdown();
		for (Future<MvcTestResult> answer : answers) {
			assertThat(location(answer.get())).isEqualTo(preview);
		}
		assertThat(location(confirm(preview, shown))).isEqualTo(preview);
		assertThat(countOf("雙擊導入")).isEqualTo(1);
	}

	@Test
	void pointsOutWhatIsRecordedAlreadyAndImportsItOnlyWhenTold() {
		String row = "家電維修進社區志願服務,5月16日下午2點,東城社區服務中心";
		String preview = location(upload("tuanwei", csv(row), "b.csv"));
		assertThat(body(preview)).contains("疑似重複的行", "已登記的「家電維修進社區志愿服務」");
		int before = countOf("家電維修");
		assertThat(confirm(preview, shown(preview))).hasStatus(409);
		assertThat(countOf("家電維修")).isEqualTo(before);
		assertThat(location(confirm(preview, shown(preview), "also", "2"))).isEqualTo(preview);
		assertThat(countOf("家電維修")).isEqualTo(before + 1);
	}

	@Test
	void comparesByTheSameRuleAsThePagesAndOnlyWithWhatCounts() {
		String place = "比對處 " + UUID.randomUUID();
		confirm(location(upload("tuanwei", csv("校園技能開放日,2023-05-20 09:00," + place), "d.csv")));
		String rows = "2023年職業教育活動周校園技能開放日,2023-05-20 14:00," + place;
		assertThat(body(location(upload("tuanwei", csv(rows), "e.csv")))).contains("已登記的「校園技能開放日」");
		String elsewhere = "校園技能開放日,2023-05-20 14:00,東城廣場";
		assertThat(body(location(upload("tuanwei", csv(elsewhere), "f.csv")))).doesNotContain("疑似重複的行");
		String preview = location(upload("tuanwei", csv("校園技能開放日,2023-05-20 15:00," + place), "g.csv"));
		assertThat(body(preview)).contains("已登記的「校園技能開放日」");
		this.jdbc.sql("update activity set state = 'CANCELLED' where place = ?").param(place).update();
		assertThat(body(preview)).doesNotContain("已登記的「校園技能開放日」");
	}

	@Test
	void importsNothingThatThePageHasNotShown() {
		String preview = location(upload("tuanwei", csv("沒看過的,2023-05-20 09:00,某處"), "c.csv"));
		assertThat(location(confirm(preview, "other"))).isEqualTo(preview);
		assertThat(countOf("沒看過的")).isZero();
	}

	@Test
	void belongsToItsAccountAloneAndExpires() {
		String preview = location(upload("tuanwei", csv("過期的,2023-05-20 09:00,某處"), "d.csv"));
		String shown = shown(preview);
		assertThat(new Visitor(this.mvc, "tuanwei-shuji").get(preview)).hasStatus(404);
		assertThat(new Visitor(this.mvc, "tuanwei-shuji").post(preview + "/confirmation", Map.of("shown", shown)))
			.hasStatus(404);
		this.jdbc.sql("update activity_import set expires_at = '2023-05-01' where id = ?")
			.param(Long.valueOf(preview.replaceAll("\\D", "")))
			.update();
		assertThat(confirm(preview, shown)).hasStatus(409);
		assertThat(countOf("過期的")).isZero();
	}

	@Test
	void deletesReturnedRowsWhenThereWasTimeToMendThemAndKnowsTheFileStill() {
		byte[] file = csv("留下的,2023-05-20 09:00,留下處", "退回的密名,下周三,退回處");
		String preview = location(upload("tuanwei", file, "h.csv"));
		confirm(preview);
		this.sweeper.sweep();
		assertThat(body(preview)).contains("退回的密名", "下載退回的 1 行");
		this.jdbc.sql("update activity_import set imported_at = imported_at - interval '3 days 1 hour' where id = ?")
			.param(id(preview))
			.update();
		this.sweeper.sweep();
		assertThat(this.jdbc.sql("select count(*) from activity_import_row where cells like '%退回的密名%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(body(preview)).contains("導入結果", "只保留三天").doesNotContain("退回的密名", "下載退回的");
		assertThat(new Visitor(this.mvc, "tuanwei").get(preview + "/returned.xlsx")).hasStatus(409);
		MvcTestResult again = upload("tuanwei", file, "h.csv");
		assertThat(location(again)).isEqualTo(preview);
		assertThat(again.getMvcResult().getFlashMap().get("warning").toString()).contains("1 個活動", "退回 1 行");
	}

	@Test
	void showsWhatBecameOfLastYearsFile() {
		String preview = location(upload("tuanwei", csv("去年的,2023-05-20 09:00,去年處", "去年退回的,下周三,去年處"), "i.csv"));
		confirm(preview);
		this.jdbc.sql("""
				insert into edition (version, year, college, theme, starts_on, ends_on, due_on, state)
				values (0, 2016, '某學院', '主題', '2016-05-08', '2016-05-14', '2016-05-31', 'ENDED')""").update();
		try {
			ofYear(2016, preview);
			assertThat(body(preview)).contains("導入結果", "不跨年度");
		}
		finally {
			ofYear(2023, preview);
			this.jdbc.sql("delete from edition where year = 2016").update();
		}
	}

	private void ofYear(int year, String preview) {
		this.jdbc.sql("update activity_import set edition_id = (select id from edition where year = ?) where id = ?")
			.params(year, id(preview))
			.update();
	}

	private static Long id(String preview) {
		return Long.valueOf(preview.replaceAll("\\D", ""));
	}

	@Test
	void saysInTheFormsWordsWhatIsWrong() {
		String preview = location(upload("tuanwei", csv("錯的,5月20日,", "=1+1,2001-05-20 09:00,某處"), "e.csv"));
		assertThat(body(preview)).contains("C2", "請填寫日期和時間，例如 2023-05-18 09:00", "D2", "請填寫", "C3", "應在 2023 年前後一年之內");
	}

	@Test
	void keepsOnePreviewOfAFileThatIsSentSeveralTimesAtOnce() throws Exception {
		byte[] file = csv("同時上傳,2023-05-20 09:00,某處");
		ExecutorService all = Executors.newFixedThreadPool(4);
		List<Future<MvcTestResult>> answers = all
			.invokeAll(Collections.nCopies(4, () -> upload("tuanwei", file, "d.csv")));
		all.shutdown();
		String preview = location(answers.get(0).get());
		for (Future<MvcTestResult> answer : answers) {
			assertThat(location(answer.get())).isEqualTo(preview);
		}
		assertThat(body(preview)).contains("同時上傳");
	}

	@Test
	@Timeout(30)
	void wastesNoTimeOnABracketThatNeverCloses() {
		String heading = "x" + "(".repeat(200_000) + ",時間,地點\n1,2,3";
		assertThat(upload("tuanwei", heading.getBytes(StandardCharsets.UTF_8), "e.csv")).hasStatusOk()
			.bodyText()
			.contains("沒有找到欄名");
	}

	@Test
	void refusesWhatIsNoSuchWorkbook() throws IOException {
		assertThat(upload("tuanwei", "甲,乙\n1,2".getBytes(StandardCharsets.UTF_8), "f.csv")).hasStatusOk()
			.bodyText()
			.contains("沒有找到欄名");
		assertThat(upload("tuanwei", download("/activities/imports/template.xlsx", "hant"), "g.xlsx")).hasStatusOk()
			.bodyText()
			.contains("沒有要導入的行");
	}

	private static byte[] csv(String... rows) {
		String text = "模块,活动名称,开始时间,地点\n三," + String.join("\n三,", rows) + "\n";
		return text.getBytes(StandardCharsets.UTF_8);
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
		set(sheet, row, places.get("開始時間"), "2023年5月20日 上午8點" + row + "分");
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
				set(sheet, row, places.get("活動名稱"), "批量活動 " + (i + 1));
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
		return confirm(preview, shown(preview));
	}

	private MvcTestResult confirm(String preview, String shown, String... more) {
		Map<String, String> form = new HashMap<>(Map.of("shown", shown));
		for (int i = 0; i < more.length; i += 2) {
			form.put(more[i], more[i + 1]);
		}
		return new Visitor(this.mvc, "tuanwei").post(preview + "/confirmation", form);
	}

	private String shown(String preview) {
		Matcher shown = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"").matcher(body(preview));
		assertThat(shown.find()).isTrue();
		return shown.group(1);
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
		catch (UnsupportedEncodingException ex) {
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
