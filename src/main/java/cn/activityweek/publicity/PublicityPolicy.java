package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * Who may do what at the publicity desk: a department has its own things, 宣傳統戰部 decides
 * about all, others who see all read. What somebody may not see does not exist for him.
 */
@Component
class PublicityPolicy {

	/** Characters of a reason or remark that 宣傳統戰部 gives. */
	static final int LONGEST_REASON = 500;

	/** For SQL, where a set must not be empty. */
	private static final Set<Long> NONE = Set.of(-1L);

	private final Editions editions;

	private final Departments departments;

	PublicityPolicy(Editions editions, Departments departments) {
		this.editions = editions;
		this.departments = departments;
	}

	boolean runs(Actor actor) {
		return actor.may(Right.RUN_COLUMN);
	}

	boolean seesAll(Actor actor) {
		return actor.may(Right.SEE_ALL) || runs(actor);
	}

	boolean maySee(Actor actor, Long departmentId) {
		return seesAll(actor) || actor.mayIn(Right.WRITE_POSTS, departmentId);
	}

	/**
	 * Whether the person may change what belongs to a department.
	 * @param actor the person
	 * @param departmentId the department
	 * @param editionId the year, of which only the current one is written
	 * @return true for the department and for 宣傳統戰部
	 */
	boolean mayWrite(Actor actor, Long departmentId, Long editionId) {
		return (runs(actor) || actor.mayIn(Right.WRITE_POSTS, departmentId))
				&& this.editions.get(editionId).isCurrent();
	}

	/**
	 * Whether the person sees the photos of a lead and the files of a case: people are on
	 * them of whom nobody has yet asked whether they want to be shown.
	 * @param actor the person
	 * @param departmentId whose they are
	 * @return true for the department and for 宣傳統戰部 alone
	 */
	boolean maySeeFiles(Actor actor, Long departmentId) {
		return runs(actor) || actor.mayIn(Right.WRITE_POSTS, departmentId);
	}

	void requireVisible(Actor actor, Long departmentId) {
		require(maySee(actor, departmentId));
	}

	void requireWriter(Actor actor, Long departmentId, Long editionId) {
		require(mayWrite(actor, departmentId, editionId));
	}

	/**
	 * Refuses who isn't of 宣傳統戰部, and any year but the current one.
	 * @param actor the person
	 * @param editionId the year
	 */
	void requireDesk(Actor actor, Long editionId) {
		require(runs(actor) && this.editions.get(editionId).isCurrent());
	}

	void require(boolean allowed) {
		if (!allowed) {
			throw new NotFoundException("沒有這個頁面，或者您不能這樣做");
		}
	}

	/**
	 * The year in which is written.
	 * @return the current edition
	 */
	Edition current() {
		return this.editions.current().orElseThrow(() -> new NotFoundException("還沒有開啟任何年度的活動周"));
	}

	/**
	 * For which departments the person may write.
	 * @param actor the person
	 * @param editionId the year
	 * @return id to name in the roster's order; all to 宣傳統戰部
	 */
	Map<Long, String> writing(Actor actor, Long editionId) {
		Map<Long, String> names = new LinkedHashMap<>(this.departments.names(editionId));
		if (!runs(actor)) {
			names.keySet().removeIf((id) -> !actor.mayIn(Right.WRITE_POSTS, id));
		}
		return names;
	}

	/**
	 * The departments of which the person sees what is theirs, for those who don't see
	 * all.
	 * @param actor the person
	 * @return department ids, for SQL never empty
	 */
	Set<Long> own(Actor actor) {
		Set<Long> own = actor.departments()
			.stream()
			.filter((id) -> actor.mayIn(Right.WRITE_POSTS, id))
			.collect(Collectors.toSet());
		return own.isEmpty() ? NONE : own;
	}

	/**
	 * The department of the person's own in which he writes, for what he writes himself.
	 * @param actor the person
	 * @param editionId the year
	 * @return the first of the roster
	 */
	Long home(Actor actor, Long editionId) {
		return this.departments.names(editionId)
			.keySet()
			.stream()
			.filter((id) -> actor.mayIn(Right.WRITE_POSTS, id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("您沒有為任何部門撰稿的任職"));
	}

}
