package cn.activityweek.participation;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.organisation.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Student coverage: different students on the lists of activities that count, by college.
 * After the retention time it is as it was fixed.
 */
@Component
public class Coverage {

	/** That there are names of an activity, in {@code activity_participation p}. */
	static final String NAMED = "p.students + p.unverified + p.staff + p.pupils_and_parents + p.residents"
			+ " + p.enterprise_people + p.officials_and_others > 0";

	private final JdbcClient jdbc;

	private final Departments departments;

	private final Retention retention;

	Coverage(JdbcClient jdbc, Departments departments, Retention retention) {
		this.jdbc = jdbc;
		this.departments = departments;
		this.retention = retention;
	}

	/**
	 * The figures of block B. Of a college these are its own students in whatever
	 * activity; of another department, students of all colleges in the activities that
	 * count for it.
	 * @param editionId the edition
	 * @param departmentId the department, null for the whole institution
	 * @return the figures as they stand
	 */
	@Transactional(readOnly = true)
	public CoverageFigures of(Long editionId, Long departmentId) {
		List<CollegeCoverage> colleges = colleges(editionId);
		for (CollegeCoverage college : colleges) {
			if (college.departmentId().equals(departmentId)) {
				return college.figures();
			}
		}
		int unentered = (int) colleges.stream().filter((college) -> college.figures().enrolled() == null).count();
		Integer enrolled = (unentered > 0 || colleges.isEmpty()) ? null
				: colleges.stream().mapToInt((college) -> college.figures().enrolled()).sum();
		boolean known = colleges.stream().anyMatch((college) -> college.figures().students() != null);
		if (departmentId == null) {
			Lists lists = lists(editionId, null);
			Integer students = known ? colleges.stream()
				.filter((college) -> college.figures().students() != null)
				.mapToInt((college) -> college.figures().students())
				.sum() : null;
			return new CoverageFigures(enrolled, students, lists.named(), lists.held(), unentered);
		}
		Lists lists = lists(editionId, departmentId);
		Integer students = (known && lists.named() > 0) ? countedFor(editionId, departmentId) : null;
		return new CoverageFigures(enrolled, students, lists.named(), lists.held(), unentered);
	}

	/**
	 * The colleges of a year.
	 * @param editionId the edition
	 * @return in the roster's order
	 */
	@Transactional(readOnly = true)
	List<CollegeCoverage> colleges(Long editionId) {
		Lists lists = lists(editionId, null);
		Map<Long, Integer> enrolled = counts(
				"select department_id, students from enrolment where edition_id = :edition", editionId);
		Map<Long, Integer> listed = counts(
				"select department_id, count(*) from class_member where edition_id = :edition group by department_id",
				editionId);
		Map<Long, Integer> students = students(editionId, listed);
		return this.departments.roster(editionId)
			.stream()
			.filter((listing) -> listing.getDepartment().isCollege())
			.map((listing) -> {
				Long id = listing.getDepartmentId();
				CoverageFigures figures = new CoverageFigures(enrolled.get(id),
						(lists.named() > 0) ? students.get(id) : null, lists.named(), lists.held(),
						enrolled.containsKey(id) ? 0 : 1);
				return new CollegeCoverage(id, listing.getName(), listed.getOrDefault(id, 0), figures);
			})
			.toList();
	}

	/** A college without a class list is unknown; with one, nobody is zero. */
	private Map<Long, Integer> students(Long editionId, Map<Long, Integer> listed) {
		if (this.retention.fixedAt(editionId) != null) {
			return counts("select department_id, students from fixed_department where edition_id = :edition"
					+ " and scope = 'COLLEGE'", editionId);
		}
		Map<Long, Integer> students = new HashMap<>();
		listed.keySet().forEach((id) -> students.put(id, 0));
		students.putAll(counts("select n.department_id, count(distinct n.number) from named_person n"
				+ " join counted_activity a on a.id = n.activity_id where n.edition_id = :edition and n.department_id is not null"
				+ " group by n.department_id", editionId));
		return students;
	}

	private Map<Long, Integer> counts(String sql, Long editionId) {
		Map<Long, Integer> counts = new HashMap<>();
		this.jdbc.sql(sql).param("edition", editionId).query((row) -> {
			counts.put(row.getLong(1), row.getInt(2));
		});
		return counts;
	}

	private Integer countedFor(Long editionId, Long departmentId) {
		String sql = (this.retention.fixedAt(editionId) != null)
				? "select students from fixed_department where edition_id = :edition and scope = 'COUNTED_FOR'"
						+ " and department_id = :department"
				: "select count(distinct n.number) from named_person n join counted_activity a on a.id = n.activity_id"
						+ " where n.edition_id = :edition and n.department_id is not null"
						+ " and a.counted_for_id = :department";
		return this.jdbc.sql(sql)
			.param("edition", editionId)
			.param("department", departmentId)
			.query(Integer.class)
			.optional()
			.orElse(null);
	}

	private Lists lists(Long editionId, Long departmentId) {
		String fixed = (departmentId == null) ? "select named, held from fixed_edition where edition_id = :edition"
				: "select named, held from fixed_department where edition_id = :edition and scope = 'COUNTED_FOR'"
						+ " and department_id = :department";
		String live = "select count(*) filter (where " + NAMED + ") as named, count(*) as held from counted_activity a"
				+ " join activity_participation p on p.activity_id = a.id where a.edition_id = :edition"
				+ " and (:department::bigint is null or a.counted_for_id = :department)";
		return this.jdbc.sql((this.retention.fixedAt(editionId) != null) ? fixed : live)
			.param("edition", editionId)
			.param("department", departmentId, Types.BIGINT)
			.query((row, index) -> new Lists(row.getInt("named"), row.getInt("held")))
			.optional()
			.orElse(new Lists(0, 0));
	}

	/**
	 * Of how many activities there are names.
	 *
	 * @param named with names
	 * @param held in all
	 */
	private record Lists(int named, int held) {

	}

}
