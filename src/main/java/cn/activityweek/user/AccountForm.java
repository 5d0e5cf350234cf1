package cn.activityweek.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.validation.Errors;

/**
 * An account with its appointments; empty lines are for more of them.
 */
class AccountForm {

	static final String USERNAME_PATTERN = "[a-z][a-z0-9._-]{1,39}";

	private static final int EMPTY_LINES = 3;

	private int version;

	@NotBlank
	@Pattern(regexp = USERNAME_PATTERN, message = "{user.username}")
	private String username;

	@NotBlank
	@PlainText(max = 40, oneLine = true)
	private String displayName;

	@Size(max = 20)
	private List<Line> appointments = new ArrayList<>();

	static AccountForm empty() {
		AccountForm form = new AccountForm();
		form.addLines();
		return form;
	}

	static AccountForm of(Account account) {
		AccountForm form = new AccountForm();
		form.version = account.getVersion();
		form.username = account.getUsername();
		form.displayName = account.getDisplayName();
		account.getAppointments().forEach((appointment) -> {
			Line line = new Line();
			line.role = appointment.role();
			line.departmentId = appointment.departmentId();
			form.appointments.add(line);
		});
		form.addLines();
		return form;
	}

	final void addLines() {
		for (int i = 0; i < EMPTY_LINES; i++) {
			this.appointments.add(new Line());
		}
	}

	/**
	 * Which property stands behind each label of {@link #labelled(Map)}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("姓名", "displayName", "任職", "appointments");
	}

	/**
	 * The fields as people read them.
	 * @param departments department id to name
	 * @return label to value
	 */
	Map<String, String> labelled(Map<Long, String> departments) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("姓名", this.displayName);
		fields.put("任職",
				this.appointments.stream()
					.filter((line) -> line.role != null)
					.map((line) -> (line.role.isOfDepartment() ? departments.getOrDefault(line.departmentId, "？") : "")
							+ line.role.getLabel())
					.distinct()
					.sorted()
					.collect(Collectors.joining("\n")));
		return fields;
	}

	/**
	 * The appointments as filled in; what is wrong is reported at its line.
	 * @param errors takes what is wrong
	 * @param departmentIds the departments there are
	 * @return the appointments, to be used only if there are no errors
	 */
	Set<Appointment> appointments(Errors errors, Set<Long> departmentIds) {
		Set<Appointment> filled = new LinkedHashSet<>();
		for (int i = 0; i < this.appointments.size(); i++) {
			Line line = this.appointments.get(i);
			if (line.role == null) {
				continue;
			}
			Long departmentId = line.role.isOfDepartment() ? line.departmentId : null;
			if (line.role.isOfDepartment() && !departmentIds.contains(departmentId)) {
				errors.rejectValue("appointments[" + i + "].departmentId", "user.department");
				continue;
			}
			filled.add(new Appointment(line.role, departmentId));
		}
		return filled;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public void setDisplayName(String displayName) {
		this.displayName = displayName;
	}

	public List<Line> getAppointments() {
		return this.appointments;
	}

	public void setAppointments(List<Line> appointments) {
		this.appointments = appointments;
	}

	/** One appointment as typed; without a role it is an empty line. */
	static class Line {

		private Role role;

		private Long departmentId;

		public Role getRole() {
			return this.role;
		}

		public void setRole(Role role) {
			this.role = role;
		}

		public Long getDepartmentId() {
			return this.departmentId;
		}

		public void setDepartmentId(Long departmentId) {
			this.departmentId = departmentId;
		}

	}

}
