package cn.activityweek.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.IndicatorSource;
import cn.activityweek.programme.Programme;
import cn.activityweek.publicity.PublicityFigures;
import cn.activityweek.works.WorkFigures;
import org.springframework.stereotype.Component;

/**
 * Where works count: at the module that has the indicator 徵集作品, whoever's students made
 * them, and in the sheet of the department that leads it, so that departments add up to
 * the college.
 */
@Component
class WorkCounting {

	private final Programme programme;

	private final Departments departments;

	private final WorkFigures works;

	private final PublicityFigures publicity;

	WorkCounting(Programme programme, Departments departments, WorkFigures works, PublicityFigures publicity) {
		this.works = works;
		this.programme = programme;
		this.departments = departments;
		this.publicity = publicity;
	}

	/**
	 * How the works of a year count.
	 * @param editionId the edition
	 * @param modules its modules
	 * @return empty where no module collects any
	 */
	Optional<Place> of(Long editionId, List<ActivityModule> modules) {
		return this.programme.indicators(editionId)
			.stream()
			.filter((indicator) -> indicator.getSource() == IndicatorSource.WORKS)
			.map(Indicator::getModuleId)
			.filter(Objects::nonNull)
			.flatMap((id) -> modules.stream().filter((module) -> module.getId().equals(id)))
			.findFirst()
			.map((module) -> new Place(module.getId(), department(module), count(editionId)));
	}

	/** 宣傳統戰部 where all colleges lead, or nobody. */
	private Long department(ActivityModule module) {
		return module.departmentIds(AssignmentRole.LEAD)
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.or(() -> this.departments.withDuty(Duty.PUBLICITY).map(Department::getId))
			.orElse(null);
	}

	private WorkSums count(Long editionId) {
		return WorkSums.of(this.works.of(editionId), this.publicity.supplements(editionId));
	}

	/**
	 * Works and where they count.
	 *
	 * @param moduleId the module's row
	 * @param departmentId the department's sheet, null where only the college's has them
	 * @param sums the works
	 */
	record Place(Long moduleId, Long departmentId, WorkSums sums) {

		/**
		 * The works that a sheet has in a module's row.
		 * @param module the module
		 * @param sheet the department whose sheet it is, null for the college's
		 * @return none in another row or sheet
		 */
		WorkSums in(Long module, Long sheet) {
			return (this.moduleId.equals(module) && (sheet == null || sheet.equals(this.departmentId))) ? this.sums
					: WorkSums.NONE;
		}

	}

}
