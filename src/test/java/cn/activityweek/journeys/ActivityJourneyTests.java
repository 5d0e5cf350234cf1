package cn.activityweek.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of one activity through the week: planned, answered for, counted, handed in.
 */
@BrowserTest
class ActivityJourneyTests {

	private static final Map<String, Integer> COUNTED = Map.of("activities", 1, "sessions-on-site", 1, "students", 37,
			"teachers", 5, "residents", 120, "participation", 162, "volunteers", 12, "volunteer-hours", 30);

	@Test
	void anActivityIsPlannedAnsweredForAndCounted(People people) throws IOException {
		Person reporter = people.signedIn("tuanwei");
		Person coordinator = people.signedIn("jiaowu");
		Map<String, Integer> before = third(coordinator);
		plan(reporter, "社區電器義診（旅程）");
		answer(reporter, "社區電器義診（旅程）");
		Map<String, Integer> after = third(coordinator);
		assertThat(raised(before, after)).isEqualTo(new TreeMap<>(COUNTED));
		checkWorkbook(coordinator, after);
	}

	@Test
	void theWholeWayNeedsNoJavaScript(People people) {
		Person reporter = people.visitorWithoutScript().signIn("tuanwei");
		plan(reporter, "校史展板進廣場（無腳本）");
		answer(reporter, "校史展板進廣場（無腳本）");
	}

	private void plan(Person reporter, String title) {
		reporter.follow("登記活動");
		assertThat(reporter.field("活動模塊 必填").locator("option:checked")).hasText("三 進社區、進廣場");
		reporter.fillNeeded("活動名稱", title);
		reporter.fillNeeded("開始時間", "2023-05-17T14:00");
		reporter.page().getByText("計劃要辦").click();
		reporter.open("結束時間、預計人數");
		reporter.fill("結束時間", "2023-05-17T16:00");
		reporter.fillNeeded("地點", "北二路社區廣場");
		reporter.press("保存");
		assertThat(reporter.page().getByRole(AriaRole.STATUS)).containsText("已保存「" + title + "」");
	}

	private void answer(Person reporter, String title) {
		reporter.visit("/desk");
		Locator task = reporter.page()
			.getByLabel("等您答覆：辦了嗎？")
			.getByRole(AriaRole.LISTITEM)
			.filter(new Locator.FilterOptions().setHasText(title));
		task.getByText("已舉辦").click();
		reporter.fill("校內學生", "37");
		reporter.fill("校內教師", "5");
		reporter.fill("社區居民", "120");
		reporter.open("場次、企業、志願者");
		reporter.fill("志願者", "12");
		reporter.fill("志願服務時長", "30");
		reporter.press("保存");
		assertThat(reporter.page().locator(".page-head .badge-state")).hasText("已舉辦");
		assertThat(reporter.page().locator(".facts-numbers")).containsText("162");
		reporter.visit("/desk");
		assertThat(reporter.page().getByLabel("等您答覆：辦了嗎？")).not().containsText(title);
	}

	/** The figures of row 三 by their names, unknown ones left out. */
	private Map<String, Integer> third(Person coordinator) {
		coordinator.visit("/statistics");
		Locator row = coordinator.page()
			.locator("tbody tr")
			.filter(new Locator.FilterOptions().setHas(coordinator.page().getByText("三 職教風采進社區、進廣場活動")))
			.first();
		assertThat(row).isVisible();
		Map<String, Integer> figures = new TreeMap<>();
		for (Locator cell : row.locator("td").all()) {
			String key = cell.getAttribute("id").replaceFirst("module-\\d+-", "");
			if (cell.innerText().matches("\\d+")) {
				figures.put(key, Integer.valueOf(cell.innerText()));
			}
		}
		return figures;
	}

	private Map<String, Integer> raised(Map<String, Integer> before, Map<String, Integer> after) {
		Map<String, Integer> raised = new TreeMap<>();
		after.forEach((key, figure) -> raised.put(key, figure - before.getOrDefault(key, 0)));
		raised.values().removeIf((difference) -> difference == 0);
		return raised;
	}

	private void checkWorkbook(Person coordinator, Map<String, Integer> figures) throws IOException {
		Download download = coordinator.page().waitForDownload(() -> coordinator.follow("下載附件2（全校）"));
		Path file = download.path();
		try (InputStream content = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(content)) {
			Sheet sheet = workbook.getSheet("附件2");
			Row third = IntStream.rangeClosed(0, sheet.getLastRowNum())
				.mapToObj(sheet::getRow)
				.filter((row) -> row != null && texts(row).size() > 1 && texts(row).get(1).contains("進社區"))
				.findFirst()
				.orElseThrow();
			assertThat(texts(third).get(3)).isEqualTo(String.valueOf(figures.get("activities")));
			assertThat(texts(third).get(6)).isEqualTo(String.valueOf(figures.get("students")));
			assertThat(texts(third).get(7)).isEqualTo(String.valueOf(figures.get("teachers")));
			assertThat(texts(third).get(9)).isEqualTo(String.valueOf(figures.get("residents")));
			assertThat(texts(third).get(12)).isEqualTo(String.valueOf(figures.get("participation")));
			assertThat(IntStream.rangeClosed(0, workbook.getSheet("活動明細").getLastRowNum())
				.mapToObj(workbook.getSheet("活動明細")::getRow)
				.map(this::texts)
				.filter((texts) -> texts.contains("社區電器義診（旅程）"))).singleElement()
				.satisfies((texts) -> assertThat(texts).contains("北二路社區廣場", "37", "5", "120", "162", "已舉辦"));
		}
	}

	private List<String> texts(Row row) {
		DataFormatter formatter = new DataFormatter();
		formatter.setUseCachedValuesForFormulaCells(true);
		return IntStream.range(0, row.getLastCellNum())
			.mapToObj((column) -> formatter.formatCellValue(row.getCell(column)))
			.toList();
	}

}
