package cn.activityweek.activity;

import cn.activityweek.organisation.DepartmentUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a department in the roster of a year in whose activities it cooperates, has a
 * line or is asked for support; deleted ones count, since they can be restored.
 */
@Component
class ActivityDepartmentUse implements DepartmentUse {

	private final JdbcClient jdbc;

	ActivityDepartmentUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean usesInEdition(Long editionId, Long departmentId) {
		return this.jdbc
			.sql("""
					select exists (select from activity a where a.edition_id = :edition and (
						exists (select from activity_cooperation c where c.activity_id = a.id and c.department_id = :department)
						or exists (select from activity_line i where i.activity_id = a.id and i.department_id = :department)
						or exists (select from activity_support s
							where s.activity_id = a.id and s.department_id = :department)))""")
			.param("edition", editionId)
			.param("department", departmentId)
			.query(Boolean.class)
			.single();
	}

}
