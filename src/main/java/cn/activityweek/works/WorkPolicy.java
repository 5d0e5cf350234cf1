package cn.activityweek.works;

import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.PersonNumber;
import cn.activityweek.core.Right;
import org.springframework.stereotype.Component;

/**
 * Who sees which works at the desk: 宣傳統戰部 runs them, those who see all read all, a
 * department's people read their own department's.
 */
@Component
class WorkPolicy {

	boolean mayRun(Actor actor) {
		return actor.may(Right.RUN_COLUMN);
	}

	void requireRun(Actor actor) {
		if (!mayRun(actor)) {
			throw new NotFoundException("美拍作品由宣傳統戰部篩選發布");
		}
	}

	/**
	 * Of which departments somebody sees works.
	 * @param actor the person
	 * @return their ids, null for all
	 */
	Set<Long> seen(Actor actor) {
		if (mayRun(actor) || actor.may(Right.SEE_ALL)) {
			return null;
		}
		return actor.departments()
			.stream()
			.filter((department) -> actor.mayIn(Right.WRITE_POSTS, department))
			.collect(Collectors.toSet());
	}

	boolean maySee(Actor actor, Long departmentId) {
		Set<Long> seen = seen(actor);
		return seen == null || seen.contains(departmentId);
	}

	/**
	 * 學號 or 工號 as the person may read it.
	 * @param work the work
	 * @param actor the person
	 * @return whole for 宣傳統戰部, masked for others, empty once it is deleted
	 */
	String number(Work work, Actor actor) {
		String number = work.getPersonNumber();
		if (number == null) {
			return "";
		}
		return mayRun(actor) ? number : PersonNumber.mask(number);
	}

}
