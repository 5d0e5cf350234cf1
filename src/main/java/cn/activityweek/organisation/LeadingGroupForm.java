package cn.activityweek.organisation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.PlainText;
import org.springframework.validation.Errors;

/**
 * The leading group as three lists, one name a line; also a part of the form in which a
 * plan that was read is confirmed.
 */
public class LeadingGroupForm {

	private static final int LONGEST_NAME = 20;

	private static final int LONGEST_HAN_NAME = 4;

	@PlainText(max = 200)
	private String leaders = "";

	@PlainText(max = 400)
	private String deputies = "";

	@PlainText(max = 4000)
	private String members = "";

	private int version;

	/**
	 * The form of a group.
	 * @param group the names by role
	 * @return the form
	 */
	public static LeadingGroupForm of(Map<GroupRole, List<String>> group) {
		LeadingGroupForm form = new LeadingGroupForm();
		form.leaders = lines(group, GroupRole.LEADER);
		form.deputies = lines(group, GroupRole.DEPUTY);
		form.members = lines(group, GroupRole.MEMBER);
		form.version = form.labelled().hashCode();
		return form;
	}

	private static String lines(Map<GroupRole, List<String>> group, GroupRole role) {
		return String.join("\n", group.getOrDefault(role, List.of()));
	}

	/**
	 * The names that were typed.
	 * @return every role with its names
	 */
	public Map<GroupRole, List<String>> group() {
		Map<GroupRole, List<String>> group = new EnumMap<>(GroupRole.class);
		group.put(GroupRole.LEADER, names(this.leaders));
		group.put(GroupRole.DEPUTY, names(this.deputies));
		group.put(GroupRole.MEMBER, names(this.members));
		return group;
	}

	private static List<String> names(String text) {
		if (text == null) {
			return List.of();
		}
		return text.lines().map(LeadingGroupForm::name).filter((name) -> !name.isEmpty()).toList();
	}

	/** Chinese names of two characters are often spaced out to the width of three. */
	private static String name(String line) {
		String trimmed = line.strip();
		return trimmed.matches("\\p{IsHan}[\\s\\u3000]+\\p{IsHan}") ? trimmed.replaceAll("[\\s\\u3000]+", "") : trimmed;
	}

	/**
	 * Checks that there is a leader, and that every line is one name.
	 * @param errors where what is wrong is noted, at its field
	 * @param prefix the path of this form's fields, empty or ending in a dot
	 */
	public void check(Errors errors, String prefix) {
		List<String> leaders = names(this.leaders);
		if (leaders.isEmpty()) {
			errors.rejectValue(prefix + "leaders", "organisation.leader-missing");
		}
		else if (leaders.size() > 1) {
			errors.rejectValue(prefix + "leaders", "organisation.leaders-many");
		}
		Set<String> seen = new HashSet<>();
		checkNames(prefix + "leaders", leaders, seen, errors);
		checkNames(prefix + "deputies", names(this.deputies), seen, errors);
		checkNames(prefix + "members", names(this.members), seen, errors);
	}

	private static void checkNames(String field, List<String> names, Set<String> seen, Errors errors) {
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
				reject(errors, field, "organisation.name-long", i + 1, name);
			}
			else if (isRun(name)) {
				reject(errors, field, "organisation.name-run", i + 1, name);
			}
			else if (!seen.add(name)) {
				reject(errors, field, "organisation.name-twice", name);
			}
		}
	}

	private static boolean isRun(String name) {
		boolean longHan = name.codePoints().allMatch(Character::isIdeographic)
				&& name.codePointCount(0, name.length()) > LONGEST_HAN_NAME;
		return longHan || name.matches(".*[、，,；;].*") || name.matches(".*\\p{IsHan}{2,}[\\s\\u3000]+\\p{IsHan}{2,}.*");
	}

	private static void reject(Errors errors, String field, String code, Object... arguments) {
		errors.rejectValue(field, code, arguments, null);
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of(GroupRole.LEADER.getLabel(), "leaders", GroupRole.DEPUTY.getLabel(), "deputies",
				GroupRole.MEMBER.getLabel(), "members");
	}

	/**
	 * The fields as people read them.
	 * @return label to the names, one a line
	 */
	public Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		group().forEach((role, names) -> fields.put(role.getLabel(), String.join("\n", names)));
		return fields;
	}

	public String getLeaders() {
		return this.leaders;
	}

	public void setLeaders(String leaders) {
		this.leaders = leaders;
	}

	public String getDeputies() {
		return this.deputies;
	}

	public void setDeputies(String deputies) {
		this.deputies = deputies;
	}

	public String getMembers() {
		return this.members;
	}

	public void setMembers(String members) {
		this.members = members;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
