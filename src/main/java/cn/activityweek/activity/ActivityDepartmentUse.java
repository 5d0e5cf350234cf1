package cn.activityweek.activity;

import cn.activityweek.organisation.DepartmentUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a cooperating department in the roster of a year whose activities name it;
 * deleted ones count, since they can be restored.
 */
@Component
class ActivityDepartmentUse implements DepartmentUse {

	private final JdbcClient jdbc;

	ActivityDepartmentUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean usesInEdition(Long editionId, Long departmentId) {
		return this.jdbc.sql("""
				select exists (select from activity_cooperation c join activity a on a.id = c.activity_id
				where a.edition_id = ? and c.department_id = ?)""")
			.params(editionId, departmentId)
			.query(Boolean.class)
			.single();
	}

}
