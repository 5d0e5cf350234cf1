package cn.activityweek.participation;

import java.util.List;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import org.springframework.stereotype.Component;

/**
 * Who sees and keeps the students of a college. Those of another college do not exist for
 * a person.
 */
@Component
class ClassListPolicy {

	private final Coverage coverage;

	private final Departments departments;

	ClassListPolicy(Coverage coverage, Departments departments) {
		this.coverage = coverage;
		this.departments = departments;
	}

	/**
	 * The colleges whose figures the person may see.
	 * @param actor the person
	 * @param editionId the edition
	 * @return in the roster's order
	 */
	List<CollegeCoverage> visible(Actor actor, Long editionId) {
		return this.coverage.colleges(editionId)
			.stream()
			.filter((college) -> isVisible(actor, college.departmentId()))
			.toList();
	}

	private boolean isVisible(Actor actor, Long departmentId) {
		return actor.may(Right.SEE_ALL) || mayRead(actor, departmentId) || mayKeep(actor, departmentId);
	}

	/**
	 * A college to look at.
	 * @param actor the person
	 * @param editionId the edition
	 * @param departmentId its id
	 * @return its figures
	 * @throws NotFoundException if it doesn't exist for the person
	 */
	CollegeCoverage require(Actor actor, Long editionId, Long departmentId) {
		return visible(actor, editionId).stream()
			.filter((college) -> college.departmentId().equals(departmentId))
			.findFirst()
			.orElseThrow(ClassListPolicy::notFound);
	}

	/**
	 * A college whose list is to be changed.
	 * @param actor the person
	 * @param editionId the edition
	 * @param departmentId its id
	 * @return its figures
	 * @throws NotFoundException if it isn't the person's to change
	 */
	CollegeCoverage requireKeeper(Actor actor, Long editionId, Long departmentId) {
		CollegeCoverage college = require(actor, editionId, departmentId);
		if (!mayKeep(actor, departmentId)) {
			throw notFound();
		}
		return college;
	}

	/**
	 * Whether the person sees names and numbers of the college's students.
	 * @param actor the person
	 * @param departmentId the college
	 * @return true for its own people
	 */
	boolean mayRead(Actor actor, Long departmentId) {
		return actor.mayIn(Right.SEE_DEPARTMENT, departmentId);
	}

	/**
	 * Whether the person keeps the college's list and its 在校生.
	 * @param actor the person
	 * @param departmentId the college
	 * @return true for those who report for it, and for those of 教務處
	 */
	boolean mayKeep(Actor actor, Long departmentId) {
		return actor.mayIn(Right.LOG_ACTIVITIES, departmentId) || actor.may(Right.EDIT_PLAN)
				|| coordination().filter((id) -> actor.mayIn(Right.LOG_ACTIVITIES, id)).isPresent();
	}

	private Optional<Long> coordination() {
		return this.departments.withDuty(Duty.COORDINATION).map((department) -> department.getId());
	}

	private static NotFoundException notFound() {
		return new NotFoundException("沒有這個學院，或者您無權查看");
	}

}
