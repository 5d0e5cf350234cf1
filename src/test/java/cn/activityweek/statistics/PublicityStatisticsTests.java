package cn.activityweek.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.IntegrationTest;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Editions;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of publicity counts in 附件2, where and once.
 */
@IntegrationTest
@Transactional
class PublicityStatisticsTests {

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

	private WeekRecords week;

	private long launched;

	private long served;

	@BeforeEach
	void build() {
		this.week = new WeekRecords(this.jdbc, ChineseScript.TRADITIONAL);
		this.launched = this.week.activity(this.week.launch, this.week.office).with("title", "儀式").save();
		this.served = this.week.activity(this.week.service, this.week.union).with("title", "服務").save();
	}

	@Test
	void aPostCountsOnceAtItsMainActivityWhoeverWroteIt() {
		this.week.post(this.week.office, this.served, this.launched);
		this.week.post(this.week.office, this.served);
		this.week.post(this.week.office);
		withdraw(this.week.post(this.week.office, this.served));
		assertThat(column(FigureColumn.POSTS, null)).containsExactly("0", "2", "1", "3");
		assertThat(column(FigureColumn.POSTS, this.week.union)).containsExactly("0", "2", "0", "2");
		assertThat(column(FigureColumn.POSTS, this.week.office)).containsExactly("0", "0", "1", "1");
		assertThat(read(null).check().differences()).isEmpty();
	}

	@Test
	void whatADuplicateHasCountsAtTheRecordThatCounts() {
		long duplicate = this.week.activity(this.week.launch, this.week.office)
			.with("duplicate_of_id", this.served)
			.save();
		this.week.post(this.week.office, duplicate);
		this.week.report(this.week.office, this.week.outlet("甲報", "CITY", "NEWSPAPER"), null, duplicate);
		assertThat(column(FigureColumn.POSTS, null)).containsExactly("0", "1", "0", "1");
		assertThat(column(FigureColumn.MEDIA_CITY, this.week.union)).containsExactly("0", "1", "0", "1");
		assertThat(read(null).reminders()).contains("有 1 項已舉辦的活動還沒有已發布的專欄報道");
	}

	@Test
	void whatADeletedActivityHadGoesToTheWholeWeek() {
		long deleted = this.week.activity(this.week.launch, this.week.office).deleted().save();
		this.week.post(this.week.union, deleted);
		assertThat(column(FigureColumn.POSTS, null)).containsExactly("0", "0", "1", "1");
		assertThat(column(FigureColumn.POSTS, this.week.union)).containsExactly("0", "0", "1", "1");
		assertThat(read(null).check().differences()).isEmpty();
	}

	@Test
	void aReprintCountsOnceInEachKindOfMediumAtTheHighestLevel() {
		long cityWeb = this.week.outlet("市網", "CITY", "WEBSITE");
		long provinceWeb = this.week.outlet("省網", "PROVINCE", "WEBSITE");
		long nationPaper = this.week.outlet("國報", "NATION", "NEWSPAPER");
		long first = this.week.report(this.week.office, cityWeb, null, this.launched);
		this.week.report(this.week.union, provinceWeb, first, this.served);
		this.week.report(this.week.office, this.week.outlet("縣網", "COUNTY", "WEBSITE"), first, this.launched);
		this.week.report(this.week.office, nationPaper, first, this.launched);
		this.week.report(this.week.office, this.week.outlet("校報", "COLLEGE", "BROADCAST"), first, this.launched);
		this.week.report(this.week.office, cityWeb, null);
		assertThat(column(FigureColumn.MEDIA_CITY, null)).containsExactly("0", "0", "1", "1");
		assertThat(column(FigureColumn.MEDIA_PROVINCE, null)).containsExactly("0", "1", "0", "1");
		assertThat(column(FigureColumn.MEDIA_NATION, null)).containsExactly("1", "0", "0", "1");
		assertThat(column(FigureColumn.MEDIA_PROVINCE, this.week.union)).containsExactly("0", "1", "0", "1");
		assertThat(column(FigureColumn.MEDIA_CITY, this.week.union)).containsExactly("0", "0", "0", "0");
		assertThat(read(null).check().differences()).isEmpty();
	}

	@Test
	void aRemovedReportLeavesItsReprintsCounted() {
		long first = this.week.report(this.week.office, this.week.outlet("省網", "PROVINCE", "WEBSITE"), null,
				this.launched);
		this.week.report(this.week.office, this.week.outlet("市網", "CITY", "WEBSITE"), first, this.launched);
		this.jdbc.sql("update media_report set deleted_at = now(), deleted_by = created_by where id = ?")
			.param(first)
			.update();
		assertThat(column(FigureColumn.MEDIA_PROVINCE, null)).containsExactly("0", "0", "0", "0");
		assertThat(column(FigureColumn.MEDIA_CITY, null)).containsExactly("1", "0", "0", "1");
	}

	@Test
	void worksCountAtTheirModuleAndItsLeadWithThoseOfOtherChannels() {
		assertThat(column(FigureColumn.SHORT_VIDEOS, null)).containsExactly("-", "-", "／", "-");
		this.week.indicator(this.week.launch, "works", "DERIVED", "WORKS");
		this.week.indicator(this.week.launch, "sent", "DERIVED", "WORKS_SENT");
		this.week.indicator(this.week.launch, "views", "DERIVED", "WORKS_VIEWS");
		this.week.supplement("VIDEOS", 3);
		this.week.supplement("PHOTOGRAPHS", 5);
		this.week.supplement("PHOTOGRAPHS", 2);
		this.week.supplement("SENT_TO_MEDIA", 4);
		this.week.supplement("PLAYS", 6_000_000_000L);
		assertThat(column(FigureColumn.SHORT_VIDEOS, null)).containsExactly("3", "0", "／", "3");
		assertThat(column(FigureColumn.PHOTOGRAPHS, null)).containsExactly("7", "0", "／", "7");
		assertThat(column(FigureColumn.PHOTOGRAPHS, this.week.office)).containsExactly("7", "0", "／", "7");
		assertThat(column(FigureColumn.PHOTOGRAPHS, this.week.union)).containsExactly("0", "0", "／", "0");
		assertThat(indicators(null)).containsEntry("works", "10")
			.containsEntry("sent", "4")
			.containsEntry("views", "6000000000");
		assertThat(indicators(this.week.union)).containsEntry("works", "0");
		assertThat(read(null).check().differences()).isEmpty();
	}

	@Test
	void materialsCountFromHandingInUnlessSentOrTakenBack() {
		Map<String, String> sources = Map.of("cases", "CASES", "stories", "STORIES", "examples", "PUBLICITY_CASES",
				"items", "PROVINCIAL_ITEMS", "pushed", "OWN_MEDIA_ITEMS", "read", "OWN_MEDIA_VIEWS");
		sources.forEach((code, source) -> this.week.indicator(null, code, "DERIVED", source));
		assertThat(indicators(null)).containsEntry("cases", "0")
			.containsEntry("pushed", "-")
			.containsEntry("read", "-");
		for (String state : List.of("COLLECTING", "HANDED_IN", "RETURNED", "SELECTED", "NOT_SELECTED")) {
			this.week.material(this.week.union, "CASE", state);
		}
		this.week.material(this.week.office, "STORY", "HANDED_IN");
		this.week.material(this.week.office, "EXAMPLE", "SELECTED");
		long outlet = this.week.outlet("省報", "PROVINCE", "NEWSPAPER");
		this.week.item(this.week.union, "CANDIDATE", null);
		this.week.item(this.week.union, "CHOSEN", null);
		this.week.item(this.week.union, "SENT", outlet);
		this.week.item(this.week.office, "PUBLISHED", outlet);
		this.week.item(this.week.office, "NOT_USED", outlet);
		this.week.ownMedia(2, null);
		this.week.ownMedia(3, 40L);
		assertThat(indicators(null)).containsEntry("cases", "3")
			.containsEntry("stories", "1")
			.containsEntry("examples", "1")
			.containsEntry("items", "3")
			.containsEntry("pushed", "5")
			.containsEntry("read", "40");
		assertThat(indicators(this.week.union)).containsEntry("cases", "3")
			.containsEntry("stories", "0")
			.containsEntry("items", "1")
			.containsEntry("pushed", "-");
	}

	@Test
	void remindsOfWhatIsMissing() {
		assertThat(read(null).reminders()).containsExactly("有 2 項已舉辦的活動還沒有已發布的專欄報道", "向省級及以上媒體報送 0 件，應為 1–3 件");
		assertThat(read(this.week.union).reminders()).containsExactly("有 1 項已舉辦的活動還沒有已發布的專欄報道");
		this.week.post(this.week.office, this.launched, this.served);
		long outlet = this.week.outlet("省報", "PROVINCE", "NEWSPAPER");
		this.week.report(this.week.office, outlet, null, this.served);
		for (int sent = 0; sent < 3; sent++) {
			this.week.item(this.week.office, "SENT", outlet);
		}
		assertThat(read(null).reminders()).containsExactly("有 1 篇媒體報道缺少鏈接或證明");
		assertThat(read(this.week.union).reminders()).containsExactly("有 1 篇媒體報道缺少鏈接或證明");
		assertThat(read(this.week.office).reminders()).isEmpty();
		this.week.item(this.week.office, "SENT", outlet);
		this.jdbc
			.sql("update media_report set link = 'https://example.org/1', link_match = 'example.org/1'"
					+ " where edition_id = ?")
			.param(this.week.edition)
			.update();
		assertThat(read(null).reminders()).containsExactly("向省級及以上媒體報送 4 件，應為 1–3 件");
	}

	@Test
	void sheetsTwoAndThreeListWhatIsBehindTheFigures() throws IOException {
		long post = this.week.post(this.week.union, this.served, this.launched);
		long first = this.week.report(this.week.union, this.week.outlet("=省網", "PROVINCE", "WEBSITE"), null,
				this.served);
		this.week.report(this.week.union, this.week.outlet("市網", "CITY", "WEBSITE"), first, this.served);
		this.week.report(this.week.office, this.week.outlet("校報", "COLLEGE", "NEWSPAPER"), null);
		try (XSSFWorkbook workbook = write(null)) {
			assertThat(rows(workbook, "宣傳報道明細", 2, 3, 4, 5, 8, 10)).containsExactly(
					List.of("服務", "校園網「職業教育活動周」專欄", "校級", "網站", "首發", "統計測試團委"),
					List.of("服務", "=省網", "省級", "網站", "首發", "統計測試團委"),
					List.of("服務", "市網", "市級", "網站", "轉載\n（不計入）", "統計測試團委"),
					List.of("（綜合）", "校報", "校級", "報紙", "首發\n（不計入）", "統計測試辦公室"));
			assertThat(rows(workbook, "宣傳報道明細", 7).get(0).get(0)).endsWith("/column/" + post);
			assertThat(rows(workbook, "活動明細", 3, 24)).containsExactly(List.of("儀式", "1"), List.of("服務", "1"));
			assertThat(rows(workbook, "活動明細", 25).get(1).get(0)).endsWith("/column/" + post);
		}
		try (XSSFWorkbook workbook = write(this.week.office)) {
			assertThat(rows(workbook, "宣傳報道明細", 3)).containsExactly(List.of("校報"));
		}
	}

	private void withdraw(long post) {
		this.jdbc.sql("""
				update post set withdrawal = 'SILENT', withdrawn_at = now(), withdrawn_by = created_by,
				withdrawal_reason = '試' where id = ?""").param(post).update();
	}

	/** The column's figures: launch, service, 綜合, 合計. */
	private List<String> column(FigureColumn column, Long department) {
		Statistics read = read(department);
		List<FigureRow> rows = new ArrayList<>(read.modules());
		rows.add(read.wholeWeek());
		rows.add(read.total());
		return rows.stream().map((row) -> row.printed().get(column)).toList();
	}

	private Map<String, String> indicators(Long department) {
		Map<String, String> indicators = new LinkedHashMap<>();
		read(department).sections()
			.forEach((section) -> section.lines().forEach((line) -> indicators.put(line.code(), line.printed())));
		return indicators;
	}

	private Statistics read(Long department) {
		return this.statistics.read(this.editions.get(this.week.edition), department);
	}

	private XSSFWorkbook write(Long department) throws IOException {
		Path file = this.directory.resolve("annex2-" + department + ".xlsx");
		this.annex2.write(this.editions.get(this.week.edition), department, file);
		try (InputStream in = Files.newInputStream(file)) {
			return new XSSFWorkbook(in);
		}
	}

	private static List<List<String>> rows(XSSFWorkbook workbook, String sheet, int... columns) {
		DataFormatter formatter = new DataFormatter();
		List<List<String>> rows = new ArrayList<>();
		for (Row row : workbook.getSheet(sheet)) {
			if (row.getRowNum() > 1) {
				List<String> texts = new ArrayList<>();
				for (int column : columns) {
					texts.add(formatter.formatCellValue(row.getCell(column)));
				}
				rows.add(texts);
			}
		}
		return rows;
	}

}
