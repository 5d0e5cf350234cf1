package cn.activityweek.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The form of a plan as a browser sends it.
 */
final class PlanTyping {

	private PlanTyping() {
	}

	static Map<String, String> of(PlanForm form) {
		Map<String, String> typed = new LinkedHashMap<>();
		put(typed, "year", form.getYear());
		put(typed, "college", form.getCollege());
		put(typed, "theme", form.getTheme());
		put(typed, "startsOn", form.getStartsOn());
		put(typed, "endsOn", form.getEndsOn());
		put(typed, "dueOn", form.getDueOn());
		put(typed, "noticeNumber", form.getNoticeNumber());
		put(typed, "documentScript", form.getDocumentScript());
		put(typed, "group.leaders", form.getGroup().getLeaders());
		put(typed, "group.deputies", form.getGroup().getDeputies());
		put(typed, "group.members", form.getGroup().getMembers());
		put(typed, "departments", form.getDepartments());
		put(typed, "supporting", form.getSupporting());
		put(typed, "largeSize", form.getLargeSize());
		put(typed, "reviewed", form.getReviewed());
		put(typed, "text", form.getText());
		put(typed, "keepColleges", form.isKeepColleges());
		put(typed, "makeCurrent", form.isMakeCurrent());
		modules(typed, form.getModules());
		return typed;
	}

	private static void modules(Map<String, String> typed, List<PlanModuleForm> modules) {
		for (int i = 0; i < modules.size(); i++) {
			PlanModuleForm module = modules.get(i);
			String path = "modules[" + i + "].";
			put(typed, path + "number", module.getNumber());
			put(typed, path + "title", module.getTitle());
			put(typed, path + "shortTitle", module.getShortTitle());
			put(typed, path + "description", module.getDescription());
			put(typed, path + "leads", module.getLeads());
			put(typed, path + "cooperating", module.getCooperating());
			put(typed, path + "indicators", module.getIndicators());
		}
	}

	private static void put(Map<String, String> typed, String field, Object value) {
		typed.put(field, Objects.toString(value, ""));
	}

}
