package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

/**
 * The line at the end of a post that says who made it (annex2.md, formats).
 */
final class SigningLine {

	private SigningLine() {
	}

	static String of(String suppliedBy, String writtenBy, String photographedBy, String editor, String approver) {
		List<String> parts = new ArrayList<>();
		add(parts, "供稿", suppliedBy);
		add(parts, "撰稿", writtenBy);
		add(parts, "攝影", photographedBy);
		add(parts, "編輯", editor);
		add(parts, "審核", approver);
		return String.join(" ", parts);
	}

	private static void add(List<String> parts, String part, String name) {
		if (name != null && !name.isBlank()) {
			parts.add(part + ":" + name);
		}
	}

}
