package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A media report's form in words: what the audit trail says of a change, and the page on
 * which two changes meet.
 */
final class ReportWording {

	private ReportWording() {
	}

	/**
	 * Which property stands behind each label of {@link #of}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.ofEntries(Map.entry("媒體", "outlet"), Map.entry("標題", "title"), Map.entry("刊發日期", "publishedOn"),
				Map.entry("鏈接", "link"), Map.entry("轉載", "reprint"), Map.entry("首發報道", "reprintOfId"),
				Map.entry("作者", "author"), Map.entry("備註", "note"), Map.entry("主要活動", "activityId"),
				Map.entry("其他活動", "otherIds"), Map.entry("報送部門", "departmentId"));
	}

	/**
	 * The fields as people read them.
	 * @param form the form
	 * @return label to value
	 */
	static Map<String, String> of(ReportForm form) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("報送部門", Objects.toString(form.getDepartmentId(), ""));
		fields.put("媒體", form.getOutlet());
		fields.put("標題", form.getTitle());
		fields.put("刊發日期", Objects.toString(form.getPublishedOn(), ""));
		fields.put("鏈接", form.getLink());
		fields.put("轉載", form.isReprint() ? "轉載" : "首發");
		fields.put("首發報道", Objects.toString(form.getReprintOfId(), ""));
		fields.put("作者", form.getAuthor());
		fields.put("備註", form.getNote());
		fields.put("主要活動", Objects.toString(form.getActivityId(), ""));
		fields.put("其他活動", form.getOtherIds().isEmpty() ? "" : form.getOtherIds().toString());
		return fields;
	}

}
