package cn.activityweek.activity;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

/**
 * The six head counts of an activity, in attendances (人次), which exclude each other. Null
 * is unknown, zero is zero; 0 to 1,000,000.
 *
 * @param students 校內學生
 * @param teachers 校內教師
 * @param pupilsAndParents 中小學師生及家長
 * @param residents 社區居民
 * @param enterprisePeople 企業行業代表
 * @param officialsAndOthers 政府及其他
 */
@Embeddable
public record HeadCounts(Integer students, Integer teachers, Integer pupilsAndParents, Integer residents,
		Integer enterprisePeople, Integer officialsAndOthers) {

	static final HeadCounts UNKNOWN = new HeadCounts(null, null, null, null, null, null);

	/**
	 * Whether the two counts that a held activity needs are known.
	 * @return true if students and teachers are
	 */
	boolean knowsOwnPeople() {
		return this.students != null && this.teachers != null;
	}

	/**
	 * The same with other counts of the college's own people.
	 * @param newStudents 校內學生, null to keep
	 * @param newTeachers 校內教師, null to keep
	 * @return the counts
	 */
	HeadCounts withOwnPeople(Integer newStudents, Integer newTeachers) {
		return new HeadCounts((newStudents != null) ? newStudents : this.students,
				(newTeachers != null) ? newTeachers : this.teachers, this.pupilsAndParents, this.residents,
				this.enterprisePeople, this.officialsAndOthers);
	}

	/**
	 * The attendances known.
	 * @return their sum, or null where none is known
	 */
	public Integer total() {
		return Stream
			.of(this.students, this.teachers, this.pupilsAndParents, this.residents, this.enterprisePeople,
					this.officialsAndOthers)
			.filter(Objects::nonNull)
			.reduce(Integer::sum)
			.orElse(null);
	}

}
