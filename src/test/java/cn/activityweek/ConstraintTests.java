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
			"update department_listing set position = 1 where position = 2" })
	void refusesWhatMeansNothing(String statement) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).update());
	}

}
