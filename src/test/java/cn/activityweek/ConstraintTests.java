package cn.activityweek;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the database refuses whatever the product asks of it.
 */
@DemoTest
class ConstraintTests {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = {
			"insert into appointment (account_id, role, department_id) select min(a.id), 'NOBODY', min(d.id) from account a, department d",
			"insert into appointment (account_id, role) select min(id), 'REPORTER' from account",
			"insert into appointment (account_id, role, department_id) select min(a.id), 'AUDITOR', min(d.id) from account a, department d",
			"update indicator set source = 'NOTHING' where source is not null",
			"update department_listing set position = 1 where position = 2",
			"update activity set duplicate_of_id = id, duplicate_marked_by = created_by, duplicate_marked_at = now()",
			"update activity set duplicate_marked_at = now() where duplicate_of_id is null",
			"update activity_line set students = null, teachers = null",
			"update activity_question set answer = '無人答覆' where answered_at is null",
			"update activity_support set confirmed_at = now() where confirmed_at is null" })
	void refusesWhatMeansNothing(String statement) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).update());
	}

}
