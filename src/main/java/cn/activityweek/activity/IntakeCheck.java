package cn.activityweek.activity;

import java.util.List;
import java.util.Map;

/**
 * An activity that came by a file, checked as the form is. Only a good one can be logged.
 */
public final class IntakeCheck {

	private final ActivityForm form;

	private final Map<Long, Long> values;

	private final List<Complaint> complaints;

	IntakeCheck(ActivityForm form, Map<Long, Long> values, List<Complaint> complaints) {
		this.form = form;
		this.values = values;
		this.complaints = complaints;
	}

	public boolean isGood() {
		return this.complaints.isEmpty();
	}

	public List<Complaint> complaints() {
		return this.complaints;
	}

	ActivityForm form() {
		return this.form;
	}

	Map<Long, Long> values() {
		return this.values;
	}

	/**
	 * What is wrong with a field.
	 *
	 * @param field the form's field, for example {@code counts.students}
	 * @param message in the words of the form
	 */
	public record Complaint(String field, String message) {

	}

}
