package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * By what the coverage is narrowed.
 *
 * @param module the module's number, null for all
 * @param department 計入部門, null for all
 * @param mark how they stand, null for all
 */
record CoverageFilter(Integer module, Long department, CoverageMark mark) {

	static final CoverageFilter ALL = new CoverageFilter(null, null, null);

	public boolean isActive() {
		return !equals(ALL);
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("module", this.module);
		parameters.put("department", this.department);
		parameters.put("mark", this.mark);
		parameters.values().removeIf(Objects::isNull);
		return parameters;
	}

}
