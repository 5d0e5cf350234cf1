package cn.activityweek.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.HostileWorkbook.Part;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables as offices send them, and files that were made to wear the server out.
 */
class TableFileTests {

	private static final TableFile.Limits LIMITS = new TableFile.Limits(5 * 1024 * 1024, 1000, 120, 10_000_000);

	private static final TableFile.Limits LONG_LIST = new TableFile.Limits(16 * 1024 * 1024, 30_000, 60, 40_000_000);

	private static final Duration SOON = Duration.ofSeconds(5);

	@TempDir
	private Path directory;

	@Test
	void readsDatesNumbersFormulasAndTexts() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = workbook.createSheet();
			sheet.createRow(0).createCell(0).setCellValue("標題");
			sheet.createRow(2).createCell(0).setCellValue("名稱");
			Row row = sheet.createRow(4);
			row.createCell(0).setCellValue("甲");
			moment(workbook, row, 1, "yyyy-mm-dd hh:mm").setCellValue(LocalDateTime.of(2023, 5, 16, 9, 30));
			moment(workbook, row, 2, "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDateTime.of(2023, 5, 16, 0, 0));
			moment(workbook, row, 3, "h:mm").setCellValue(0.75);
			row.createCell(4).setCellValue(13_800_000_000d);
			row.createCell(5).setCellValue(0.1 + 0.2);
			row.createCell(6).setCellFormula("1+1");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			row.createCell(7).setCellFormula("A1");
			row.createCell(8).setCellValue(true);
			sheet.addMergedRegion(new CellRangeAddress(6, 6, 0, 5));
			sheet.createRow(6).createCell(0).setCellValue("以下略");
			Table table = read(file(workbook));
			assertThat(table.heading().number()).isEqualTo(3);
			assertThat(table.rows()).hasSize(2);
			assertThat(table.rows().get(0).cells().values()).containsExactly("甲", "2023-05-16 09:30", "2023-05-16",
					"18:00", "13800000000", "0.3", "2", "#NO-RESULT!", "是");
			assertThat(table.rows().get(0).number()).isEqualTo(5);
			assertThat(table.rows().get(1).joined()).isTrue();
		}
	}

	private static Cell moment(XSSFWorkbook workbook, Row row, int column, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		return cell;
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030" })
	void readsSeparatedTextInTheEncodingsOfOffices(String charset) throws IOException {
		String text = "名稱,地點\r\n\"甲,\"\"乙\"\"\",食堂\r\n,\r\n丙,\"第一行\n第二行\"\r\n";
		Table table = read(Files.write(this.directory.resolve("a.csv"), text.getBytes(Charset.forName(charset))));
		assertThat(table.rows()).extracting((row) -> row.cell(0)).containsExactly("甲,\"乙\"", "丙");
		assertThat(table.rows().get(1).cell(1)).isEqualTo("第一行\n第二行");
	}

	@Test
	void looksForTheHeadingsOnEverySheetThatIsShown() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("說明").createRow(0).createCell(0).setCellValue("請看下一頁");
			workbook.createSheet("隱藏").createRow(0).createCell(0).setCellValue("名稱");
			Sheet sheet = workbook.createSheet("填報");
			sheet.createRow(0).createCell(0).setCellValue("名稱");
			sheet.createRow(1).createCell(0).setCellValue("乙");
			workbook.setSheetHidden(1, true);
			assertThat(read(file(workbook)).rows()).extracting((row) -> row.cell(0)).containsExactly("乙");
		}
	}

	@Test
	void saysHowToSaveWhatItCannotRead() throws Exception {
		try (HSSFWorkbook old = new HSSFWorkbook()) {
			old.createSheet();
			ByteArrayOutputStream whole = new ByteArrayOutputStream();
			old.write(whole);
			refuses(Files.write(this.directory.resolve("b.et"), whole.toByteArray()), "舊格式（.xls、.et）");
		}
		refuses(protectedWorkbook(), "打開密碼");
		refuses(Files.writeString(this.directory.resolve("c.xls"), "<html><table><tr><td>名稱"), "網頁");
		refuses(Files.writeString(this.directory.resolve("d.xlsx"), "PK\u0003\u0004 damaged"), "損壞");
		refuses(Files.writeString(this.directory.resolve("e.csv"), ""), "空的");
		refuses(Files.write(this.directory.resolve("f.xlsx"), new byte[(int) LIMITS.bytes() + 1]), "5 MB");
	}

	private Path protectedWorkbook() throws Exception {
		try (POIFSFileSystem container = new POIFSFileSystem(); XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet();
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (var out = encryptor.getDataStream(container)) {
				workbook.write(out);
			}
			Path file = this.directory.resolve("protected.xlsx");
			try (var out = Files.newOutputStream(file)) {
				container.writeFilesystem(out);
			}
			return file;
		}
	}

	@Test
	void refuses300000RowsSoonAndInLittleMemory() throws IOException {
		Path file = this.directory.resolve("large.xlsx");
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true)) {
			Sheet sheet = workbook.createSheet();
			for (int i = 0; i < 300_000; i++) {
				sheet.createRow(i).createCell(0).setCellValue("名稱");
			}
			try (var out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
		TableFile.Limits limits = new TableFile.Limits(50_000_000, 1000, 120, 10_000_000);
		measure("300,000 rows", file, limits, false);
	}

	@ParameterizedTest
	@EnumSource
	void refusesCraftedArchivesSoonAndInLittleMemory(Attack attack) throws IOException {
		Path file = HostileWorkbook.of(this.directory, attack.sheet, attack.texts, attack.styles);
		measure(attack.name(), file, LIMITS, false);
		measure(attack + " row by row", file, LONG_LIST, true);
	}

	@Test
	void readsRowByRowInLittleMemory() throws IOException {
		Path file = this.directory.resolve("long.xlsx");
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true)) {
			workbook.createSheet("空");
			Sheet sheet = workbook.createSheet();
			for (int i = 0; i < 30_000; i++) {
				Row row = sheet.createRow(i);
				for (int column = 0; column < 20; column++) {
					row.createCell(column).setCellValue((column < 8) ? "某人 " + (i * 8 + column) : "同樣的文字");
				}
			}
			try (var out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
		assertThat(TableFileProcess.read(file, LONG_LIST, true).answer()).isEqualTo("30000 rows");
	}

	@Test
	void givesNumbersRowByRowAsTheyAreStored() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Row row = workbook.createSheet().createRow(0);
			moment(workbook, row, 0, "\"S\"000000").setCellValue(202301);
			moment(workbook, row, 1, "yyyy-mm-dd").setCellValue(20230101);
			moment(workbook, row, 2, "0.0E+00").setCellValue(202301010123456d);
			List<String> cells = new ArrayList<>();
			assertThat(
					TableFile.forEachRow(file(workbook), LONG_LIST, (stored) -> cells.addAll(stored.cells().values())))
				.isTrue();
			assertThat(cells).containsExactly("202301", "20230101", "202301010123456");
		}
		Path text = Files.writeString(this.directory.resolve("text.csv"), "20230101");
		assertThat(TableFile.forEachRow(text, LONG_LIST, (row) -> {
			throw new IllegalStateException();
		})).isFalse();
	}

	private void measure(String what, Path file, TableFile.Limits limits, boolean rowByRow) throws IOException {
		TableFileProcess.Outcome outcome = TableFileProcess.read(file, limits, rowByRow);
		LoggerFactory.getLogger(getClass())
			.info("{}, {} bytes: {} ms: {}", what, Files.size(file), outcome.taken().toMillis(), outcome.answer());
		assertThat(outcome.taken()).as(what).isLessThan(SOON);
	}

	@ParameterizedTest
	@CsvSource({ "BILLION_LAUGHS, 損壞", "ENDLESS_SHEET, 過大", "ENDLESS_TEXT, 過大", "COMMENTS, 損壞", "NAMES, 損壞",
			"DEPTH, 損壞" })
	void refuses(Attack attack, String message) throws IOException {
		refuses(HostileWorkbook.of(this.directory, attack.sheet, attack.texts, attack.styles), message);
	}

	private void refuses(Path file, String message) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> read(file)).withMessageContaining(message);
	}

	private Path file(XSSFWorkbook workbook) throws IOException {
		Path file = Files.createTempFile(this.directory, "book", ".xlsx");
		try (var out = Files.newOutputStream(file)) {
			workbook.write(out);
		}
		return file;
	}

	private static Table read(Path file) throws IOException {
		return TableFile.read(file, LIMITS, (row) -> row.cell(0).equals("名稱")).orElseThrow();
	}

	private static void repeat(Writer out, String text, int times) throws IOException {
		for (int i = 0; i < times; i++) {
			out.write(text);
		}
	}

	/** What a crafted archive holds. */
	enum Attack {

		BILLION_LAUGHS((out) -> out.write("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
				+ "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><worksheet><sheetData><row><c t='str'><v>&c;</v></c></row></sheetData></worksheet>")),

		ENDLESS_SHEET((out) -> {
			out.write("<worksheet><sheetData>");
			repeat(out, "<row></row>", 40_000_000);
		}),

		HUGE_DIMENSION((out) -> {
			out.write("<worksheet><dimension ref='A1:XFD1048576'/><sheetData>");
			for (int i = 1; i < 400_000; i++) {
				out.write("<row r='" + i + "' s='1' customFormat='1'/>");
			}
			out.write("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>");
		}),

		ENDLESS_TEXT((out) -> {
			out.write("<worksheet><sheetData><row><c t='str'><v>");
			repeat(out, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 20_000_000);
			out.write("</v></c></row></sheetData></worksheet>");
		}),

		COMMENTS((out) -> {
			out.write("<worksheet><!--");
			repeat(out, "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", 2_000_000);
		}),

		NAMES((out) -> {
			out.write("<worksheet>");
			for (int i = 0; i < 2_000_000; i++) {
				out.write("<a" + i + "/>");
			}
		}),

		ATTRIBUTES((out) -> {
			out.write("<worksheet><sheetData>");
			for (int i = 0; i < 1_000_000; i++) {
				out.write("<row a" + i + "='' b" + i + "=''/>");
			}
		}),

		DEPTH((out) -> repeat(out, "<a>", 5_000_000)),

		MILLION_TEXTS((out) -> {
			out.write("<worksheet><sheetData>");
			for (int i = 0; i < 900; i++) {
				out.write("<row><c t='s'><v>" + i + "</v></c><c t='s'><v>" + (999_999 - i) + "</v></c></row>");
			}
			out.write("</sheetData></worksheet>");
		}, (out) -> {
			out.write("<sst>");
			repeat(out, "<si><t>甲乙</t></si>", 1_000_000);
			out.write("</sst>");
		}, Attack::none),

		LONG_TEXTS((out) -> {
			out.write("<worksheet><sheetData>");
			for (int i = 0; i < 1000; i++) {
				out.write("<row>" + "<c t='s'><v>0</v></c>".repeat(100) + "</row>");
			}
			out.write("</sheetData></worksheet>");
		}, (out) -> out.write("<sst><si><t>" + "甲".repeat(32_000) + "</t></si></sst>"), Attack::none),

		MILLION_STYLES((out) -> out.write("<worksheet/>"), (out) -> out.write("<sst/>"), (out) -> {
			out.write("<styleSheet><cellXfs>");
			repeat(out, "<xf numFmtId='14'/>", 1_000_000);
			out.write("</cellXfs></styleSheet>");
		});

		private final Part sheet;

		private final Part texts;

		private final Part styles;

		Attack(Part sheet) {
			this(sheet, (out) -> out.write("<sst/>"), Attack::none);
		}

		Attack(Part sheet, Part texts, Part styles) {
			this.sheet = sheet;
			this.texts = texts;
			this.styles = styles;
		}

		private static void none(Writer out) throws IOException {
			out.write("<styleSheet/>");
		}

	}

}
