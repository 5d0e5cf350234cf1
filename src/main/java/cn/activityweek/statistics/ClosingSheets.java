package cn.activityweek.statistics;

import java.util.List;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;

/**
 * Sheet 4 of 附件2: the rules by which was counted.
 */
final class ClosingSheets {

	private static final double[] RULE_WIDTHS = { 6, 120 };

	private static final List<String> RULES = List.of("一項活動只計一次。由兩個部門牽頭的模塊，每項活動按「計入部門」計入其中一個部門，各部門的統計表相加等於全校的統計表。",
			"不清楚的數填「-」，確實沒有的填「0」，兩者不可混用；「／」表示該欄不適用。合計只加已知的數。",
			"人次按場次累加，不是人數。「參與學生（人，去重）」只依據名單計算，包括掃碼簽到、含學號的名單和整班登記；沒有名單時，參與覆蓋率填「-」。",
			"同一篇稿件在同一類媒體（報紙、電視廣播、網站、微信公眾號、視頻號抖音、其他）上首發、轉載的只計一次，計級別最高的一篇；校級媒體不計入校外媒體。",
			"一篇專欄報道或媒體報道只歸入一項主要活動，計入它的模塊和計入部門；報道整個活動周的，歸入「綜合」行，計入撰稿或報送部門。校園網專欄報道按已發布、未撤下的稿件計，不分類別。",
			"只統計已舉辦的活動；計劃、改期和取消的活動保留在「活動明細」中，並註明狀態。", "活動周起止日期以外的活動照常統計，在「活動明細」備註中標明「活動周外」。",
			"下列情形只作提示，不影響報送：活動沒有已發佈的專欄報道；參與合計為 0；媒體報道缺少鏈接或證明；報送省級及以上媒體的稿件為 0 件或多於 3 件。",
			"計劃階段只填模塊、名稱、開始時間、地點、承辦單位五項；登記「已舉辦」時再填學生、教師人次，一時不知的選「暫不清楚」。預計人數不參與統計。",
			"學生、教師、中小學師生及家長、社區居民、企業行業代表、政府及其他六類互不重複；志願者、參賽師生、參會畢業生是其中數，不另外相加。", "線上活動只有實名登記的參加者計入人次；觀看、點擊計入「播放或閱讀」。",
			"「各項取最大值」的指標（如長期結對社區）反覆出現同一對象，不相加。",
			"短視頻作品、攝影作品計入徵集作品的模塊及其牽頭部門，含其他渠道補計，不按作者所在學院分開。典型案例、職教故事、宣傳報道案例按已報送的計入報送部門，不含撤回和退回修改的；向省級及以上媒體報送按已報送的計；學校新媒體計入負責宣傳的部門。",
			"「參與企業（家，去重）」按登記了名稱的企業計算，同一企業的不同寫法（繁簡、空格）視為一家；「參與企業（家次）」按活動累加。");

	private ClosingSheets() {
	}

	static void write(OfficeWorkbook workbook) {
		rules(workbook.sheet("填報說明", RULE_WIDTHS));
	}

	private static void rules(OfficeSheet sheet) {
		sheet.nextRow(30);
		sheet.across(0, 1, "填報說明", CellLook.TITLE.sized(18));
		for (int index = 0; index < RULES.size(); index++) {
			sheet.nextRow(26);
			sheet.number(0, index + 1, CellLook.BODY);
			sheet.text(1, RULES.get(index), CellLook.BODY.left());
		}
		sheet.landscape(0, 0, 0);
		sheet.finish();
	}

}
