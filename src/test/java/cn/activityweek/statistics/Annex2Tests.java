package cn.activityweek.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import cn.activityweek.IntegrationTest;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Editions;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@Transactional
class Annex2Tests {

	private static final int FIRST_MODULE = 5;

	private static final int WHOLE_WEEK = 7;

	private static final int TOTAL = 8;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatisticsReader statistics;

	@Autowired
	private Annex2 annex2;

	@Autowired
	private Editions editions;

	@TempDir
	private Path directory;

	@Test
	void formulasCachedValuesAndThePageAgree() throws IOException {
		WeekRecords week = sampleWeek(ChineseScript.TRADITIONAL);
		Statistics figures = this.statistics.read(this.editions.get(week.edition), null);
		try (XSSFWorkbook workbook = write(week, null)) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(texts(sheet.getRow(TOTAL))).containsExactlyElementsOf(figures.total().printed().values());
			assertThat(texts(sheet.getRow(FIRST_MODULE)))
				.containsExactlyElementsOf(figures.modules().get(0).printed().values());
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			List<String> formulas = new ArrayList<>();
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.FORMULA) {
						formulas.add(cell.getAddress().formatAsString());
						String cached = text(cell);
						evaluator.evaluateFormulaCell(cell);
						assertThat(text(cell)).as(cell.getAddress().formatAsString()).isEqualTo(cached);
					}
				}
			}
			assertThat(formulas).hasSize(2 + FigureColumn.values().length).contains("M6", "M7", "D9", "W9");
		}
	}

	@Test
	void saysBelowTheTotalWhetherItAddsUpAndKeepsWhatIsToBeLookedAtForTheScreen() throws IOException {
		WeekRecords week = sampleWeek(ChineseScript.TRADITIONAL);
		try (XSSFWorkbook workbook = write(week, null)) {
			assertThat(note(workbook, 1)).isEqualTo("核對：各部門合計 = 全校合計");
			assertThat(all(workbook)).noneMatch((text) -> text.contains("提示") || text.contains("已發布的專欄報道"));
			assertThat(workbook.getSheetAt(0).getRow(FIRST_MODULE + 1).getCell(23).getStringCellValue())
				.isEqualTo("1 項合計為 0");
		}
		try (XSSFWorkbook workbook = write(week, week.union)) {
			assertThat(all(workbook)).noneMatch((text) -> text.contains("提示") || text.contains("核對"));
		}
	}

	/** Every text of the form. */
	private static List<String> all(XSSFWorkbook workbook) {
		List<String> texts = new ArrayList<>();
		workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> texts.add(text(cell))));
		return texts;
	}

	@Test
	void hasTheSignaturesOnTheFirstPrintedPageToo() throws IOException {
		try (XSSFWorkbook workbook = write(sampleWeek(ChineseScript.TRADITIONAL), null)) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			int firstPage = sheet.getRowBreaks()[0];
			assertThat(sheet.getRow(firstPage).getCell(0).getStringCellValue()).startsWith("單位負責人（審核）：");
			assertThat(sheet.getLastRowNum() - 1).isGreaterThan(firstPage);
			assertThat(workbook.getSheet("活動明細").getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
		}
	}

	@Test
	void namesWhoSignsFromTheRosterOfTheYear() throws IOException {
		WeekRecords week = sampleWeek(ChineseScript.TRADITIONAL);
		week.staff(week.union, "王負責", "李填表", "0546-1234567");
		week.staff(week.office, "趙負責", "錢填表", "0546-7654321");
		try (XSSFWorkbook workbook = write(week, week.union)) {
			assertThat(signatures(workbook)).containsExactly("單位負責人（審核）：王負責", "填表人：李填表", "聯繫電話：0546-1234567");
		}
		week.coordinates(null);
		try (XSSFWorkbook workbook = write(week, null)) {
			assertThat(signatures(workbook)).containsExactly("單位負責人（審核）：", "填表人：", "聯繫電話：");
		}
		week.coordinates(week.office);
		try (XSSFWorkbook workbook = write(week, null)) {
			assertThat(signatures(workbook)).containsExactly("單位負責人（審核）：趙負責", "填表人：錢填表", "聯繫電話：0546-7654321");
		}
	}

	private static List<String> signatures(XSSFWorkbook workbook) {
		Sheet sheet = workbook.getSheetAt(0);
		return StreamSupport.stream(sheet.getRow(sheet.getLastRowNum() - 1).spliterator(), false)
			.map(Cell::getStringCellValue)
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	private static String note(XSSFWorkbook workbook, int below) {
		return workbook.getSheetAt(0).getRow(TOTAL + below).getCell(0).getStringCellValue();
	}

	@Test
	void carriesTheHeadOfTheForm() throws IOException {
		WeekRecords week = sampleWeek(ChineseScript.TRADITIONAL);
		try (XSSFWorkbook workbook = write(week, null)) {
			assertThat(names(workbook)).containsExactly("附件2", "活動明細", "宣傳報道明細", "填報說明");
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("附件2");
			assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("示範職業學院2099年“職業教育活動周”情況統計表");
			assertThat(StreamSupport.stream(sheet.getRow(2).spliterator(), false)
				.map(Cell::getStringCellValue)
				.filter((text) -> !text.isEmpty())
				.toList()).startsWith("填報單位（公章）：示範職業學院", "活動時間：2099年5月10日—2099年5月16日", "活動主題：=技能");
			assertThat(sheet.getRow(WHOLE_WEEK).getCell(1).getStringCellValue()).isEqualTo("綜合");
			assertThat(((XSSFSheet) sheet).getPrintSetup().getLandscape()).isTrue();
			assertThat(((XSSFSheet) sheet).getFitToPage()).isTrue();
		}
	}

	@Test
	void keepsEveryTextAText() throws IOException {
		WeekRecords week = new WeekRecords(this.jdbc, ChineseScript.TRADITIONAL);
		List<String> titles = List.of("=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "普通");
		titles.forEach((title) -> week.activity(week.launch, week.office).with("title", title).save());
		week.activity(week.launch, week.office).with("title", "長").with("remarks", "字".repeat(40_000)).save();
		try (XSSFWorkbook workbook = write(week, null)) {
			List<Cell> cells = StreamSupport.stream(workbook.getSheet("活動明細").spliterator(), false)
				.skip(2)
				.map((row) -> row.getCell(3))
				.toList();
			assertThat(cells).extracting(Cell::getCellType).containsOnly(CellType.STRING);
			assertThat(cells).extracting(Cell::getStringCellValue)
				.containsExactly("=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "普通", "長");
			assertThat(cells).extracting((cell) -> cell.getCellStyle().getQuotePrefixed())
				.containsExactly(true, true, true, true, true, false, false);
			assertThat(workbook.getSheet("活動明細").getRow(8).getCell(30).getStringCellValue())
				.isEqualTo("字".repeat(32_766) + "…");
		}
	}

	@Test
	void listsEveryActivityWithItsState() throws IOException {
		WeekRecords week = sampleWeek(ChineseScript.TRADITIONAL);
		week.activity(week.launch, week.office).with("title", "計劃中").with("state", "PLANNED").save();
		week.activity(week.launch, week.office).with("title", "已刪").deleted().save();
		try (XSSFWorkbook workbook = write(week, null)) {
			assertThat(columns(workbook, 3, 8, 29)).containsExactly(List.of("儀式", "統計測試辦公室", "已舉辦"),
					List.of("計劃中", "統計測試辦公室", "計劃"), List.of("服務", "統計測試團委", "已舉辦"));
		}
		try (XSSFWorkbook workbook = write(week, week.union)) {
			assertThat(columns(workbook, 3, 8, 29)).containsExactly(List.of("服務", "統計測試團委", "已舉辦"));
			assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("填報單位（公章）：統計測試團委");
		}
	}

	@Test
	void writesTheScriptOfTheEdition() throws IOException {
		WeekRecords week = sampleWeek(ChineseScript.SIMPLIFIED);
		try (XSSFWorkbook workbook = write(week, null)) {
			assertThat(names(workbook)).containsExactly("附件2", "活动明细", "宣传报道明细", "填报说明");
			Cell title = workbook.getSheetAt(0).getRow(1).getCell(0);
			assertThat(title.getStringCellValue()).isEqualTo("示范职业学院2099年“职业教育活动周”情况统计表");
			assertThat(workbook.getFontAt(title.getCellStyle().getFontIndex()).getFontName()).isEqualTo("方正小标宋简体");
			Cell lead = workbook.getSheetAt(0).getRow(FIRST_MODULE).getCell(2);
			assertThat(workbook.getFontAt(lead.getCellStyle().getFontIndex()).getFontName()).isEqualTo("仿宋_GB2312");
		}
	}

	private WeekRecords sampleWeek(ChineseScript script) {
		WeekRecords week = new WeekRecords(this.jdbc, script);
		week.activity(week.launch, week.office)
			.with("title", "儀式")
			.with("students", 100)
			.with("teachers", 7)
			.with("volunteer_hours", 0.1)
			.save();
		week.activity(week.service, week.union)
			.with("title", "服務")
			.with("residents", 0)
			.with("volunteer_hours", 0.2)
			.save();
		return week;
	}

	private XSSFWorkbook write(WeekRecords week, Long department) throws IOException {
		Path file = this.directory.resolve("annex2-" + department + ".xlsx");
		this.annex2.write(this.editions.get(week.edition), department, file);
		try (InputStream in = Files.newInputStream(file)) {
			return new XSSFWorkbook(in);
		}
	}

	private static List<String> names(XSSFWorkbook workbook) {
		return StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName).toList();
	}

	private static List<List<String>> columns(XSSFWorkbook workbook, int... columns) {
		List<List<String>> rows = new ArrayList<>();
		for (Row row : workbook.getSheet("活動明細")) {
			if (row.getRowNum() > 1) {
				List<String> texts = new ArrayList<>();
				for (int column : columns) {
					texts.add(row.getCell(column).getStringCellValue());
				}
				rows.add(texts);
			}
		}
		return rows;
	}

	/** The figures of a row of block A as its cells show them without calculating. */
	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int column = 3; column < 3 + FigureColumn.values().length; column++) {
			texts.add(text(row.getCell(column)));
		}
		return texts;
	}

	private static String text(Cell cell) {
		DataFormatter formatter = new DataFormatter();
		formatter.setUseCachedValuesForFormulaCells(true);
		return formatter.formatCellValue(cell);
	}

}
