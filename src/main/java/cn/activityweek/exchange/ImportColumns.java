package cn.activityweek.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.Table.Row;
import cn.activityweek.exchange.ImportColumn.Kind;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;

/**
 * The columns of the workbook for one person: those of the form, and the indicators of
 * the modules in which the person's departments have a part.
 */
final class ImportColumns {

	/** The column that counts the rows and marks the example. */
	static final String COUNTER = "序號";

	/** The column in which a returned workbook says what is wrong. */
	static final String REASON = "原因";

	private static final int LEAST_HEADINGS = 3;

	/** In characters, with unit and remarks. */
	private static final int LONGEST_HEADING = 100;

	private final List<ImportColumn> columns = new ArrayList<>();

	private final Map<String, ImportColumn> byHeading = new HashMap<>();

	private final IntakeScope scope;

	private ImportColumns(IntakeScope scope) {
		this.scope = scope;
		plan();
		outcome();
		extent();
		more();
		scope.modules().forEach(this::indicators);
		for (ImportColumn column : this.columns) {
			this.byHeading.put(folded(column.heading()), column);
			column.aliases().forEach((alias) -> this.byHeading.putIfAbsent(folded(alias), column));
		}
	}

	static ImportColumns of(IntakeScope scope) {
		return new ImportColumns(scope);
	}

	private void plan() {
		if (this.scope.own().size() > 1) {
			add("departmentId", "填報部門", "", Kind.OWN_DEPARTMENT, true, "從列表中選擇", this.scope.own().get(0).getName());
		}
		String module = this.scope.modules().isEmpty() ? "" : name(this.scope.modules().get(0));
		add("moduleId", "活動模塊", "", Kind.MODULE, true, "從列表中選擇", module, "模塊", "所屬模塊");
		add("title", "活動名稱", "", Kind.TEXT, true, "不超過 100 個字", "（例）新修訂職業教育法宣傳進社區", "名稱", "活動", "項目名稱");
		int year = this.scope.edition().getYear();
		add("startsAt", "開始時間", "", Kind.MOMENT, true, "日期和時間，例如 " + year + "-05-16 14:00；也可寫 5月16日 下午2點",
				this.scope.edition().getStartsOn() + " 14:00", "開始", "時間", "活動時間");
		add("endsAt", "結束時間", "", Kind.MOMENT, false, "當天結束的可以只寫時間，例如 17:00；不填則當天 24 時算結束", "17:00", "結束");
		add("place", "地點", "", Kind.TEXT, true, "不超過 100 個字", "東城社區服務中心", "活動地點");
		add("organiserId", "承辦單位", "", Kind.DEPARTMENT, false, "不填則為填報部門", "");
		add("expected", "預計人數", "人", Kind.NUMBER, false, "只用於準備，不計入統計", "150");
		add("publicEvent", "面向社會公開", "", Kind.YES, false, "填「是」，則名稱、時間、地點和承辦單位在網站首頁和公開日曆上顯示", "是", "公開");
	}

	private void outcome() {
		add("state", "狀態", "", Kind.STATE, false, "計劃、已舉辦、改期、取消；不填為計劃", "已舉辦");
		count("counts.students", "校內學生", "已舉辦的必填；不清楚就在「人次暫不清楚」填「是」；真的沒有填 0", "32", "學生", "參加學生");
		count("counts.teachers", "校內教師", "已舉辦的必填", "4", "教師", "參加教師");
		count("counts.pupilsAndParents", "中小學師生及家長", "", "0");
		count("counts.residents", "社區居民", "", "210");
		count("counts.enterprisePeople", "企業行業代表", "", "");
		count("counts.officialsAndOthers", "政府及其他", "", "3");
		add("countsUnclear", "人次暫不清楚", "", Kind.YES, false, "學生、教師人次不清楚時填「是」，統計表中印「-」並提醒補填", "", "暫不清楚", "學生、教師人次暫不清楚");
	}

	private void count(String field, String heading, String hint, String example, String... aliases) {
		add(field, heading, "人次", Kind.NUMBER, false, hint, example, aliases);
	}

	private void extent() {
		add("extent.sessionsOnSite", "線下場次", "場", Kind.NUMBER, false, "不填為 1；只在線上的不用填", "1");
		add("extent.sessionsOnline", "線上場次", "場", Kind.NUMBER, false, "不填為 0", "");
		add("extent.enterprises", "參與企業", "家次", Kind.NUMBER, false, "", "");
		add("extent.volunteers", "志願者", "人次", Kind.NUMBER, false, "是上面人次的其中數，不另外相加", "20");
		add("extent.volunteerHours", "志願服務時長", "小時", Kind.NUMBER, false, "可以有一位小數", "40");
		add("extent.openVenues", "開放場所", "個次", Kind.NUMBER, false, "", "");
		add("enterpriseNames", "企業名稱", "", Kind.LONG_TEXT, false, "用「、」隔開，或一行一家；填了才能統計去重的企業數", "");
		add("lawPublicity", "含職業教育法宣傳", "", Kind.YES, false, "填「是」，則場次和人次同時計入「職業教育法宣傳」", "是", "職業教育法宣傳");
	}

	private void more() {
		add("cooperatingIds", "校內配合單位", "", Kind.DEPARTMENTS, false, "用「、」隔開；可以寫「各二級學院」", "", "配合單位", "配合部門");
		add("partners", "校外合作單位", "", Kind.LONG_TEXT, false, "", "");
		add("contactName", "負責人", "", Kind.TEXT, false, "", "");
		add("contactTelephone", "聯繫電話", "", Kind.TEXT, false, "", "", "電話", "聯絡電話");
		add("remarks", "備註", "", Kind.LONG_TEXT, false, "", "");
	}

	private void indicators(ActivityModule module) {
		for (Indicator indicator : this.scope.indicators(module.getId())) {
			add("indicators[" + indicator.getCode() + "]", module.getNumeral() + "｜" + indicator.getName(),
					indicator.getUnit(), Kind.NUMBER, false, "只用於模塊「" + name(module) + "」的活動；可以不填", "");
		}
	}

	private void add(String field, String heading, String unit, Kind kind, boolean required, String hint,
			String example, String... aliases) {
		this.columns.add(new ImportColumn(field, heading, unit, kind, required, hint, example, List.of(aliases)));
	}

	static String name(ActivityModule module) {
		return module.getNumeral() + " " + module.getShortTitle();
	}

	/**
	 * Without unit, mark and punctuation, in one script; what is longer is no heading.
	 */
	private static String folded(String heading) {
		if (heading.length() > LONGEST_HEADING) {
			return "";
		}
		return ChineseScript.fold(heading)
			.replaceAll("[(\\[【〔][^)\\]】〕]*[)\\]】〕]", "")
			.replaceAll("[\\p{P}\\p{S}]|必填", "");
	}

	List<ImportColumn> all() {
		return this.columns;
	}

	Optional<ImportColumn> of(String field) {
		return this.columns.stream().filter((column) -> column.field().equals(field)).findFirst();
	}

	/**
	 * Whether a row is the one with the headings.
	 * @param row any row
	 * @return true if it names the activity and at least two columns more
	 */
	boolean isHeading(Row row) {
		Map<String, Integer> found = places(row);
		return found.size() >= LEAST_HEADINGS && found.containsKey("title");
	}

	/**
	 * Where the columns stand in a file.
	 * @param heading the row of headings
	 * @return field to column, from 0; of two equal headings the first
	 */
	Map<String, Integer> places(Row heading) {
		Map<String, Integer> places = new LinkedHashMap<>();
		heading.cells().forEach((column, text) -> {
			ImportColumn known = this.byHeading.get(folded(text));
			if (known != null) {
				places.putIfAbsent(known.field(), column);
			}
		});
		return places;
	}

	/**
	 * The headings that fill nothing.
	 * @param heading the row of headings
	 * @return as the file writes them
	 */
	List<String> unknown(Row heading) {
		Map<String, Integer> places = places(heading);
		return heading.cells()
			.entrySet()
			.stream()
			.filter((cell) -> !cell.getValue().isBlank() && !places.containsValue(cell.getKey()))
			.map((cell) -> cell.getValue().strip())
			.filter((text) -> !folded(text).equals(folded(COUNTER)) && !folded(text).equals(folded(REASON)))
			.toList();
	}

	/**
	 * Where the rows are counted.
	 * @param heading the row of headings
	 * @return the column, or 0 where none is headed so
	 */
	int counter(Row heading) {
		return heading.cells()
			.entrySet()
			.stream()
			.filter((cell) -> folded(cell.getValue()).equals(folded(COUNTER)))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(0);
	}

}
