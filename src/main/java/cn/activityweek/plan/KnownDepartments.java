package cn.activityweek.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.organisation.Department;

/**
 * All departments that ever were, read once for a review that asks for many.
 */
final class KnownDepartments {

	private final List<Department> departments;

	private final Map<Long, String> names = new HashMap<>();

	private final Map<String, Department> byName = new HashMap<>();

	KnownDepartments(List<Department> departments) {
		this.departments = departments;
		for (Department department : departments) {
			this.names.put(department.getId(), department.getName());
			this.byName.put(ChineseScript.fold(department.getName()), department);
		}
	}

	String name(Long id) {
		return (id != null) ? this.names.get(id) : PlanDraft.ALL_COLLEGES;
	}

	/**
	 * Finds a department as the roster does: by the name it has, else one it had.
	 * @param name the name as a text writes it
	 * @return the department
	 */
	Optional<Department> called(String name) {
		return Optional.ofNullable(this.byName.get(ChineseScript.fold(name)))
			.or(() -> this.departments.stream().filter((department) -> department.isCalled(name)).findFirst());
	}

	/**
	 * The names by which departments are known.
	 * @param written as a plan writes them
	 * @return today's name of each, unknown ones as written
	 */
	List<String> known(List<String> written) {
		return written.stream().map((name) -> called(name).map(Department::getName).orElse(name)).toList();
	}

}
