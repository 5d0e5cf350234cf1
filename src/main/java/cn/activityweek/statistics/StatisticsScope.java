package cn.activityweek.statistics;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;

/**
 * Whose figures a person may see: the college's and every department's, or those of the
 * own departments.
 *
 * @param college whether the college's figures may be seen
 * @param departments id to name of the departments whose figures may be seen, in the
 * roster's order
 */
record StatisticsScope(boolean college, Map<Long, String> departments) {

	static StatisticsScope of(Actor actor, Map<Long, String> roster) {
		if (actor.may(Right.SEE_ALL)) {
			return new StatisticsScope(true, roster);
		}
		Map<Long, String> own = new LinkedHashMap<>(roster);
		own.keySet().removeIf((id) -> !actor.mayIn(Right.SEE_DEPARTMENT, id));
		return new StatisticsScope(false, own);
	}

	/**
	 * The department whose figures are shown.
	 * @param asked the department asked for, null for none
	 * @return its id, or null for the college
	 * @throws NotFoundException if there is no such department, or not for this person
	 */
	Long choose(Long asked) {
		if (asked != null && this.departments.containsKey(asked)) {
			return asked;
		}
		if (asked == null && this.college) {
			return null;
		}
		if (asked == null && !this.departments.isEmpty()) {
			return this.departments.keySet().iterator().next();
		}
		throw new NotFoundException("沒有這個部門的統計");
	}

	public boolean hasChoice() {
		return this.college || this.departments.size() > 1;
	}

}
