package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An activity as typed, in words: what a stale edit shows side by side and the audit
 * trail says of a change.
 */
final class ActivityWording {

	/** Which property of the form stands behind each label but those of indicators. */
	private static final Map<String, String> PROPERTIES = Map.ofEntries(Map.entry("活動模塊", "moduleId"),
			Map.entry("活動名稱", "title"), Map.entry("狀態", "state"), Map.entry("開始", "startsAt"),
			Map.entry("結束", "endsAt"), Map.entry("地點", "place"), Map.entry("承辦單位", "organiserId"),
			Map.entry("計入部門", "countedForId"), Map.entry("參加／配合單位", "cooperatingIds"), Map.entry("校外合作單位", "partners"),
			Map.entry("負責人", "contactName"), Map.entry("聯繫電話", "contactTelephone"), Map.entry("預計人數", "expected"),
			Map.entry("暫不清楚", "countsUnclear"), Map.entry("學生", "counts.students"), Map.entry("教師", "counts.teachers"),
			Map.entry("中小學師生及家長", "counts.pupilsAndParents"), Map.entry("社區居民", "counts.residents"),
			Map.entry("企業行業代表", "counts.enterprisePeople"), Map.entry("政府及其他", "counts.officialsAndOthers"),
			Map.entry("線下場次", "extent.sessionsOnSite"), Map.entry("線上場次", "extent.sessionsOnline"),
			Map.entry("參與企業", "extent.enterprises"), Map.entry("志願者", "extent.volunteers"),
			Map.entry("志願服務時長", "extent.volunteerHours"), Map.entry("開放場所", "extent.openVenues"),
			Map.entry("企業名稱", "enterpriseNames"), Map.entry("職業教育法宣傳", "lawPublicity"),
			Map.entry("面向社會公開", "publicEvent"), Map.entry("備註", "remarks"), Map.entry("在校外", "conduct.offCampus"),
			Map.entry("安全預案或外出審批已辦", "conduct.safetyDone"), Map.entry("預案或審批的文號、存放處", "conduct.safetyNote"),
			Map.entry("需協調保障", "conduct.supportIds conduct.needs"));

	private ActivityWording() {
	}

	/**
	 * Which property of the form stands behind each label of {@link #of}.
	 * @param names the names of the edition's indicators
	 * @return label to property
	 */
	static Map<String, String> properties(ActivityNames names) {
		Map<String, String> properties = new LinkedHashMap<>(PROPERTIES);
		names.modules()
			.keySet()
			.forEach((moduleId) -> names.typedIndicators(moduleId)
				.forEach((code, name) -> properties.put(name, "indicators[" + code + "]")));
		return properties;
	}

	/**
	 * The fields in words.
	 * @param form the activity as typed
	 * @param names the names behind its ids
	 * @return label to text, in the order of the form
	 */
	static Map<String, String> of(ActivityForm form, ActivityNames names) {
		Map<String, String> fields = new LinkedHashMap<>();
		put(fields, "活動模塊", names.module(form.getModuleId()));
		put(fields, "活動名稱", form.getTitle());
		put(fields, "狀態", (form.getState() != null) ? form.getState().getLabel() : null);
		put(fields, "開始", form.getStartsAt());
		put(fields, "結束", form.getEndsAt());
		put(fields, "地點", form.getPlace());
		put(fields, "承辦單位", names.department(form.getOrganiserId()));
		put(fields, "計入部門", names.department(form.getCountedForId()));
		put(fields, "參加／配合單位",
				form.getCooperatingIds().stream().sorted().map(names::department).collect(Collectors.joining("、")));
		put(fields, "校外合作單位", form.getPartners());
		put(fields, "負責人", form.getContactName());
		put(fields, "聯繫電話", form.getContactTelephone());
		put(fields, "預計人數", form.getExpected());
		put(fields, "暫不清楚", form.isCountsUnclear() ? "是" : "否");
		counts(fields, form.getCounts());
		extent(fields, form.getExtent());
		put(fields, "企業名稱", String.join("、", form.enterprises()));
		names.typedIndicators(form.getModuleId())
			.forEach((code, name) -> put(fields, name, form.getIndicators().get(code)));
		form.getConduct().describe(fields, names);
		put(fields, "職業教育法宣傳", form.isLawPublicity() ? "是" : "否");
		put(fields, "面向社會公開", form.isPublicEvent() ? "是" : "否");
		put(fields, "備註", form.getRemarks());
		return fields;
	}

	private static void counts(Map<String, String> fields, CountsForm counts) {
		put(fields, "學生", counts.getStudents());
		put(fields, "教師", counts.getTeachers());
		put(fields, "中小學師生及家長", counts.getPupilsAndParents());
		put(fields, "社區居民", counts.getResidents());
		put(fields, "企業行業代表", counts.getEnterprisePeople());
		put(fields, "政府及其他", counts.getOfficialsAndOthers());
	}

	private static void extent(Map<String, String> fields, ExtentForm extent) {
		put(fields, "線下場次", extent.getSessionsOnSite());
		put(fields, "線上場次", extent.getSessionsOnline());
		put(fields, "參與企業", extent.getEnterprises());
		put(fields, "志願者", extent.getVolunteers());
		put(fields, "志願服務時長", (extent.getVolunteerHours() != null)
				? extent.getVolunteerHours().stripTrailingZeros().toPlainString() : null);
		put(fields, "開放場所", extent.getOpenVenues());
	}

	private static void put(Map<String, String> fields, String label, Object value) {
		fields.put(label, Objects.toString(value, "").replace('T', ' ').strip());
	}

}
