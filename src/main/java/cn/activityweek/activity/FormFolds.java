package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the folded parts of the form hold, in a line each, so that nobody has to open one
 * to know.
 */
final class FormFolds {

	private static final List<String> OCCASION = List.of("結束", "預計人數", "計入部門", "面向社會公開");

	private static final List<String> EXTENT = List.of("線下場次", "線上場次", "參與企業", "志願者", "志願服務時長", "開放場所", "企業名稱",
			"職業教育法宣傳");

	private static final List<String> MORE = List.of("參加／配合單位", "校外合作單位", "負責人", "聯繫電話", "備註");

	private static final List<String> CONDUCT = List.of("需協調保障", "在校外", "安全預案或外出審批已辦", "預案或審批的文號、存放處");

	/** What every form has and nobody needs to be told. */
	private static final Map<String, String> USUAL = Map.of("線下場次", "1", "線上場次", "0");

	private FormFolds() {
	}

	/**
	 * The lines.
	 * @param form what is typed
	 * @param names the names behind its ids
	 * @param choosable whether 計入部門 can be chosen
	 * @return part to line, empty where nothing unusual is in it
	 */
	static Map<String, String> of(ActivityForm form, ActivityNames names, boolean choosable) {
		Map<String, String> wording = ActivityWording.of(form, names);
		if (!choosable) {
			wording.remove("計入部門");
		}
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("occasion", line(OCCASION, wording));
		lines.put("indicators", line(List.copyOf(names.typedIndicators(form.getModuleId()).values()), wording));
		lines.put("extent", line(EXTENT, wording));
		lines.put("conduct", line(CONDUCT, wording));
		lines.put("more", line(MORE, wording));
		return lines;
	}

	private static String line(List<String> labels, Map<String, String> wording) {
		return labels.stream()
			.filter((label) -> said(label, wording.getOrDefault(label, "")))
			.map((label) -> "是".equals(wording.get(label)) ? label : label + " " + wording.get(label))
			.collect(Collectors.joining(" · "));
	}

	private static boolean said(String label, String value) {
		return !value.isEmpty() && !"否".equals(value) && !value.equals(USUAL.get(label));
	}

}
