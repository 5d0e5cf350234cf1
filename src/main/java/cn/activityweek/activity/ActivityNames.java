package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;

/**
 * The names behind the ids that an edition's activities hold, read once for a page.
 *
 * @param departments department id to name
 * @param modules module id to module
 * @param indicators all indicators of the edition
 */
record ActivityNames(Map<Long, String> departments, Map<Long, ActivityModule> modules, List<Indicator> indicators) {

	public String department(Long id) {
		return this.departments.getOrDefault(Objects.requireNonNullElse(id, 0L), "");
	}

	public String module(Long id) {
		ActivityModule module = this.modules.get(Objects.requireNonNullElse(id, 0L));
		return (module != null) ? module.getNumeral() + " " + module.getShortTitle() : "";
	}

	/**
	 * The indicators that staff type for an activity of a module.
	 * @param moduleId the module
	 * @return code to name with unit, in order
	 */
	Map<String, String> typedIndicators(Long moduleId) {
		return typed(moduleId).stream()
			.collect(Collectors.toMap(Indicator::getCode,
					(indicator) -> indicator.getName() + "（" + indicator.getUnit() + "）", (first, second) -> first,
					LinkedHashMap::new));
	}

	public List<Indicator> typed(Long moduleId) {
		return this.indicators.stream()
			.filter((indicator) -> indicator.isTyped() && Objects.equals(indicator.getModuleId(), moduleId))
			.toList();
	}

	/**
	 * The indicators of a module that nobody types.
	 * @param moduleId the module
	 * @return their names and what each is made from
	 */
	public String derived(Long moduleId) {
		return this.indicators.stream()
			.filter((indicator) -> !indicator.isTyped() && Objects.equals(indicator.getModuleId(), moduleId))
			.map((indicator) -> indicator.getName() + "（" + indicator.getSource().getLabel() + "）")
			.collect(Collectors.joining("、"));
	}

	/**
	 * An activity's indicator values as a form shows them.
	 * @param activity the activity, values loaded
	 * @return code to digits
	 */
	Map<String, String> typedValues(Activity activity) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Indicator indicator : typed(activity.getModuleId())) {
			Long amount = activity.getIndicatorValues().get(indicator.getId());
			if (amount != null) {
				values.put(indicator.getCode(), amount.toString());
			}
		}
		return values;
	}

}
