package cn.activityweek.participation;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The students of each college, as its class list says, and how many it has.
 */
@Service
class ClassLists {

	static final String SUBJECT = "class-list";

	/** A row that can't be taken still says that its student is there. */
	private static final String GONE = """
			g.edition_id = :edition and g.department_id = :department and not exists (select from name_reading_row r2
				where r2.reading_id = :reading and r2.number = g.number)""";

	private final JdbcClient jdbc;

	private final EnrolmentRepository enrolments;

	private final Readings readings;

	private final Retention retention;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClassLists(JdbcClient jdbc, EnrolmentRepository enrolments, Readings readings, Retention retention,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.enrolments = enrolments;
		this.readings = readings;
		this.retention = retention;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The classes of a year.
	 * @param editionId the edition
	 * @return by college and name
	 */
	List<StudentClass> classes(Long editionId) {
		return this.jdbc.sql("""
				select department_id, class_name, count(*) as students from class_member where edition_id = ?
				group by department_id, class_name order by department_id, class_name collate "zh-x-icu\"""")
			.param(editionId)
			.query((row, index) -> new StudentClass(row.getLong("department_id"), row.getString("class_name"),
					row.getInt("students")))
			.list();
	}

	List<StudentClass> classes(Long editionId, Long departmentId) {
		return classes(editionId).stream().filter((one) -> one.departmentId().equals(departmentId)).toList();
	}

	/**
	 * What a list would change, as things stand now.
	 * @param reading a class list that was read
	 * @return the counts
	 */
	ClassListPreview preview(Reading reading) {
		return this.jdbc
			.sql("""
					select count(*) filter (where r.problem is null and m.number is null) as added,
						count(*) filter (where r.problem is null and m.department_id = :department
							and (m.name, m.class_name) <> (r.name, r.class_name)) as changed,
						count(*) filter (where r.problem is null and m.department_id = :department
							and (m.name, m.class_name) = (r.name, r.class_name)) as same,
						count(*) filter (where r.problem is null and m.department_id <> :department) as elsewhere,
						count(*) filter (where r.problem is not null) as wrong,
						(select count(*) from class_member g where %1$s) as gone,
						(select count(*) from class_member g where %1$s and exists (select from named_person p
							where p.edition_id = g.edition_id and p.kind = 'STUDENT' and p.number = g.number)) as left_behind
					from name_reading_row r
					left join class_member m on m.edition_id = :edition and m.number = r.number
					where r.reading_id = :reading"""
				.formatted(GONE))
			.param("reading", reading.id())
			.param("edition", reading.editionId())
			.param("department", reading.departmentId())
			.query((row, index) -> new ClassListPreview(row.getInt("added"), row.getInt("changed"), row.getInt("same"),
					row.getInt("gone"), row.getInt("left_behind"), row.getInt("elsewhere"), row.getInt("wrong")))
			.single();
	}

	/**
	 * Takes a class list over, all of it or nothing.
	 * @param reading the list
	 * @param shown the counts that the person has seen
	 * @param removeGone whether students whom the list does not name are taken off
	 * @param actor who
	 * @throws OptimisticLockingFailureException if it would by now change something else
	 * than was shown
	 */
	@Transactional
	void confirm(Reading reading, String shown, boolean removeGone, Actor actor) {
		lock(reading.editionId());
		this.retention.requireKept(reading.editionId());
		if (!this.readings.close(reading)) {
			return;
		}
		ClassListPreview preview = preview(reading);
		if (!preview.fingerprint().equals(shown)) {
			throw new OptimisticLockingFailureException("The class list has changed since the preview");
		}
		int removed = removeGone ? update("delete from class_member g where " + GONE, reading) : 0;
		update("""
				insert into class_member as m (edition_id, department_id, number, name, class_name)
				select :edition, :department, r.number, r.name, r.class_name from name_reading_row r
				where r.reading_id = :reading and r.problem is null
				on conflict (edition_id, number) do update set name = excluded.name, class_name = excluded.class_name
				where m.department_id = excluded.department_id""", reading);
		this.readings.clear(reading);
		this.events.publishEvent(
				new AuditableEvent(actor, "導入班級名單", SUBJECT, reading.departmentId(), preview.describe(removed)));
	}

	/** One change of a year's lists at a time; records that refer to the year go on. */
	private void lock(Long editionId) {
		this.jdbc.sql("select id from edition where id = ? for no key update").param(editionId).query().listOfRows();
	}

	private int update(String sql, Reading reading) {
		return this.jdbc.sql(sql)
			.param("reading", reading.id())
			.param("edition", reading.editionId())
			.param("department", reading.departmentId())
			.update();
	}

	/**
	 * What 在校生 of a college is, as a form.
	 * @param editionId the edition
	 * @param college the college
	 * @return the form as the record has it, or with what is proposed
	 */
	EnrolmentForm enrolment(Long editionId, CollegeCoverage college) {
		return this.enrolments.findByEditionIdAndDepartmentId(editionId, college.departmentId())
			.map(EnrolmentForm::of)
			.orElseGet(() -> EnrolmentForm.proposed(college));
	}

	/**
	 * Enters 在校生 of a college.
	 * @param editionId the edition
	 * @param departmentId the college
	 * @param form how many, and the version that was looked at
	 * @param actor who
	 * @throws StaleFormException if somebody else has entered it meanwhile
	 */
	@Transactional
	void enrol(Long editionId, Long departmentId, EnrolmentForm form, Actor actor) {
		lock(editionId);
		this.retention.requireNotFixed(editionId);
		int students = form.getStudents();
		Enrolment enrolment = this.enrolments.findByEditionIdAndDepartmentId(editionId, departmentId)
			.orElseGet(() -> new Enrolment(editionId, departmentId));
		StaleFormException.requireSame(EnrolmentForm.version(enrolment), form.getVersion());
		String before = (enrolment.getId() != null) ? Integer.toString(enrolment.getStudents()) : "（空）";
		enrolment.enter(students, actor.accountId(), this.clock.instant());
		this.enrolments.saveAndFlush(enrolment);
		this.events.publishEvent(
				new AuditableEvent(actor, "填報在校生", SUBJECT, departmentId, "在校生：" + before + " → " + students));
	}

}
