package cn.activityweek.activity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ScheduleExportTests {

	private static final List<String> HELD = List.of("5月14日\n（周日）", "09:00—10:30", "=啟動儀式", "禮堂", "團委", "一 啟動儀式",
			"已舉辦\n同時佔用");

	private static final List<String> OPEN = List.of("5月15日\n（周一）", "00:30起", "徵集", "全校", "團委", "二 全民美拍", "計劃");

	private static final List<String> LONG = List.of("5月15日\n（周一）", "08:00\n至5月17日\n18:00", "徵集", "全校", "團委", "二 全民美拍",
			"計劃");

	private final Edition edition = mock(Edition.class);

	private final List<ScheduleEntry> entries = List.of(
			new ScheduleEntry(Instant.parse("2023-05-14T01:00:00Z"), Instant.parse("2023-05-14T02:30:00Z"), "=啟動儀式",
					"禮堂", "團委", "一 啟動儀式", "已舉辦", true),
			new ScheduleEntry(Instant.parse("2023-05-14T16:30:00Z"), null, "徵集", "全校", "團委", "二 全民美拍", "計劃", false),
			new ScheduleEntry(Instant.parse("2023-05-15T00:00:00Z"), Instant.parse("2023-05-17T10:00:00Z"), "徵集", "全校",
					"團委", "二 全民美拍", "計劃", false));

	@BeforeEach
	void name() {
		given(this.edition.getCollege()).willReturn("示範職業學院");
		given(this.edition.getYear()).willReturn(2023);
	}

	@Test
	void workbookSaysWhenWhereAndWho() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ScheduleWorkbook.write(this.edition, ChineseScript.TRADITIONAL, this.entries, out);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			var sheet = workbook.getSheet("活動安排表");
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("示範職業學院2023年職業教育活動周活動安排表");
			assertThat(List.of(texts(sheet.getRow(1)), texts(sheet.getRow(2)), texts(sheet.getRow(3)),
					texts(sheet.getRow(4))))
				.containsExactly(ScheduleLine.HEADINGS, HELD, OPEN, LONG);
			assertThat(sheet.getRow(2).getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void documentSaysTheSameInSimplifiedCharacters() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ScheduleDocument.write(this.edition, ChineseScript.SIMPLIFIED, this.entries, out);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
			var title = document.getParagraphs().get(0);
			assertThat(title.getText()).isEqualTo("示范职业学院2023年职业教育活动周活动安排表");
			assertThat(title.getRuns().get(0).getFontFamily()).isEqualTo("方正小标宋简体");
			XWPFTable table = document.getTables().get(0);
			assertThat(table.getRow(0).isRepeatHeader()).isTrue();
			assertThat(table.getRows())
				.extracting((row) -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
				.containsExactly(simplified(ScheduleLine.HEADINGS), simplified(HELD), simplified(OPEN),
						simplified(LONG));
		}
	}

	@Test
	void anEmptyScheduleSaysSo() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ScheduleWorkbook.write(this.edition, ChineseScript.TRADITIONAL, List.of(), out);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("尚無活動安排");
		}
	}

	private static List<String> texts(Row row) {
		return StreamSupport.stream(row.spliterator(), false).map(Cell::getStringCellValue).toList();
	}

	private static List<String> simplified(List<String> texts) {
		return texts.stream().map(ChineseScript::simplify).toList();
	}

}
