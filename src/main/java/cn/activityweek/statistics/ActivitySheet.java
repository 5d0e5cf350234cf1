package cn.activityweek.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import cn.activityweek.activity.ActivityRow;
import cn.activityweek.core.CellLook;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;
import cn.activityweek.edition.Edition;
import cn.activityweek.publicity.PostCounts;

/**
 * Sheet 2 of 附件2: every activity, in whatever state. So many columns can be read on A3
 * alone, each so wide that no number breaks.
 */
class ActivitySheet {

	private static final List<String> HEADINGS = List.of("序號", "活動編號", "模塊", "活動名稱", "開始", "結束", "地點", "形式", "計入部門",
			"承辦單位", "配合單位", "場次\n(場)", "校內學生\n(人次)", "校內教師\n(人次)", "中小學師生及家長\n(人次)", "社區居民\n(人次)", "企業行業代表\n(人次)",
			"政府及其他\n(人次)", "合計\n(人次)", "參與企業\n(家次)", "志願者\n(人次)", "服務時長\n(小時)", "開放場所\n(個次)", "照片數\n(張)", "專欄文章\n(篇)",
			"首篇鏈接", "負責人", "聯繫電話", "填報人", "狀態", "備註");

	private static final double[] WIDTHS = { 4.5, 11, 9, 18, 11.5, 11.5, 11, 6, 9, 9, 11, 5, 7, 7, 7, 7, 7, 7, 7, 7, 7,
			7, 7, 5.5, 5.5, 12, 9, 14, 9, 10.5, 12 };

	private static final CellLook BODY = CellLook.BODY.sized(10);

	private static final CellLook TEXT = BODY.left();

	private final OfficeSheet sheet;

	private final Edition edition;

	private final Map<Integer, Integer> photos;

	private final Map<Integer, PostCounts.Posts> posts;

	private final LongFunction<String> postLink;

	private int count;

	private int column;

	/**
	 * Begins the sheet.
	 * @param workbook the workbook
	 * @param edition the year
	 * @param photos the activity's number to 照片數, without those that have none
	 * @param posts the same to its live posts
	 * @param postLink the address at which the public reads a post
	 */
	ActivitySheet(OfficeWorkbook workbook, Edition edition, Map<Integer, Integer> photos,
			Map<Integer, PostCounts.Posts> posts, LongFunction<String> postLink) {
		this.edition = edition;
		this.photos = photos;
		this.posts = posts;
		this.postLink = postLink;
		this.sheet = workbook.sheet("活動明細", WIDTHS);
		this.sheet.nextRow(30);
		this.sheet.across(0, HEADINGS.size() - 1,
				"%s%d年“職業教育活動周”活動明細".formatted(edition.getCollege(), edition.getYear()), CellLook.TITLE.sized(18));
		this.sheet.nextRow(60);
		for (int index = 0; index < HEADINGS.size(); index++) {
			this.sheet.text(index, HEADINGS.get(index), CellLook.HEADING.sized(9));
		}
		this.sheet.landscape(1, 1, 2);
		this.sheet.takeLargerPaper();
	}

	/**
	 * 活動編號, by which the form refers to a row of this sheet.
	 * @param edition the year
	 * @param number the activity's number
	 * @return for example 2023-0007
	 */
	static String code(Edition edition, int number) {
		return "%d-%04d".formatted(edition.getYear(), number);
	}

	void add(ActivityRow row) {
		this.sheet.nextRow(28);
		this.column = 0;
		number(++this.count);
		code(code(this.edition, row.number()));
		text(row.module());
		text(row.title());
		text(CollegeTime.format(row.startsAt()));
		text(CollegeTime.format(row.endsAt()));
		text(row.place());
		code(row.form());
		text(row.countedFor());
		text(row.organiser());
		text(row.cooperating());
		number(row.sessions());
		row.headCounts().forEach(this::number);
		number(row.participation());
		number(row.enterprises());
		number(row.volunteers());
		number(row.volunteerHours());
		number(row.openVenues());
		number(this.photos.getOrDefault(row.number(), 0));
		PostCounts.Posts reported = this.posts.get(row.number());
		number((reported != null) ? reported.count() : 0);
		text((reported != null) ? this.postLink.apply(reported.firstId()) : OfficeSheet.UNKNOWN);
		text(row.contactName());
		text(row.contactTelephone());
		text(row.recordedBy());
		code((row.duplicateOf() != null) ? "重複，不計入\n見 " + code(this.edition, row.duplicateOf()) : row.state());
		text(remark(row));
	}

	private String remark(ActivityRow row) {
		if (this.edition.covers(CollegeTime.date(row.startsAt()))) {
			return row.remarks();
		}
		return row.remarks().isEmpty() ? "（活動周外）" : "（活動周外）" + row.remarks();
	}

	private void code(String text) {
		this.sheet.text(this.column++, text, BODY);
	}

	private void text(String text) {
		this.sheet.text(this.column++, text, TEXT);
	}

	private void number(Number value) {
		this.sheet.number(this.column++, value, BODY.figure());
	}

	void finish() {
		if (this.count == 0) {
			this.sheet.nextRow(24);
			this.sheet.across(0, HEADINGS.size() - 1, "尚無活動記錄", TEXT);
		}
		this.sheet.finish();
	}

}
