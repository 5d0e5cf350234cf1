package cn.activityweek.participation;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The students on class lists, one by one.
 */
@Component
class ClassMembers {

	private final JdbcClient jdbc;

	ClassMembers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The students of a class, for their own college.
	 * @param editionId the edition
	 * @param departmentId the college
	 * @param className the class
	 * @return by number, at most 500
	 */
	List<NamedPerson> of(Long editionId, Long departmentId, String className) {
		return this.jdbc.sql("""
				select * from class_member where edition_id = ? and department_id = ? and class_name = ?
				order by number limit 500""")
			.params(editionId, departmentId, className)
			.query((row, index) -> NamedPerson.of(PersonKind.STUDENT, row.getString("number"), row.getString("name"),
					className, true, true))
			.list();
	}

	/**
	 * The rows whose 學號 is on another college's list.
	 * @param reading a class list that was read
	 * @return at most {@link Readings#SHOWN}, the college's name as the problem
	 */
	List<NameRows.Row> elsewhere(Reading reading) {
		return this.jdbc.sql("""
				select r.*, l.name as college from name_reading_row r
				join class_member m on m.edition_id = :edition and m.number = r.number
					and m.department_id <> :department
				join department_listing l on l.edition_id = m.edition_id and l.department_id = m.department_id
				where r.reading_id = :reading and r.problem is null order by r.line limit :most""")
			.param("edition", reading.editionId())
			.param("department", reading.departmentId())
			.param("reading", reading.id())
			.param("most", Readings.SHOWN)
			.query((row, index) -> new NameRows.Row(row.getInt("line"), row.getString("number"), row.getString("name"),
					row.getString("class_name"), "這個學號已在" + row.getString("college") + "的名單中"))
			.list();
	}

}
