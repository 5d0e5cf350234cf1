package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.core.MatchingForm;

/**
 * Reads a list of departments: 學工處、保衛處及后勤處 are three, 合作交流與就業創業中心 is one.
 */
final class DepartmentListReader {

	private static final String SEPARATORS = "、,，;/。:";

	private static final Pattern JOINT = Pattern.compile("以及|及|和|与");

	private static final Pattern AND_SO_ON = Pattern.compile("等(?:各?(?:相关|有关)?(?:部门|单位|处室))?$");

	private static final int LONGEST_NAME = 60;

	private final DepartmentNames names;

	DepartmentListReader(DepartmentNames names) {
		this.names = names;
	}

	List<ReadDepartment> read(Passage list) {
		List<ReadDepartment> departments = new ArrayList<>();
		for (Passage item : items(list)) {
			departments.addAll(item(item));
		}
		return departments.stream().distinct().toList();
	}

	/** Parentheses are part of a name: 組織人事部(教師工作部、人才辦). */
	private static List<Passage> items(Passage list) {
		List<Passage> items = new ArrayList<>();
		int start = 0;
		int depth = 0;
		for (int i = 0; i < list.length(); i++) {
			char c = list.plain().charAt(i);
			depth += (c == '(') ? 1 : (c == ')' && depth > 0) ? -1 : 0;
			if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
				items.add(list.sub(start, i));
				start = i + 1;
			}
		}
		items.add(list.from(start));
		return items.stream().map((item) -> item.strip("\"")).filter((item) -> !item.isBlank()).toList();
	}

	private List<ReadDepartment> item(Passage item) {
		Matcher more = AND_SO_ON.matcher(item.plain());
		boolean incomplete = more.find();
		Passage name = incomplete ? item.sub(0, more.start()).strip("") : item;
		if (name.isBlank()) {
			return List.of();
		}
		String doubt = incomplete ? "原文後有「等」，可能還有其他部門" : null;
		return words(name).stream().map((department) -> department.doubted(doubt)).toList();
	}

	/**
	 * A space separates only what is a name on both sides; else it is a slip inside one.
	 */
	private List<ReadDepartment> words(Passage item) {
		String[] words = item.text().split("[\\s\\p{Z}]+");
		String joined = String.join("", words);
		if (words.length == 1 || this.names.known(joined)) {
			return joints(joined);
		}
		if (Arrays.stream(words).allMatch(this.names::complete)) {
			return Arrays.stream(words).flatMap((word) -> joints(word).stream()).toList();
		}
		return joints(joined).stream().map((department) -> department.doubted("原文名稱中間有空格")).toList();
	}

	private List<ReadDepartment> joints(String name) {
		if (this.names.known(name) || name.length() > LONGEST_NAME) {
			return List.of(this.names.judge(name));
		}
		String plain = MatchingForm.of(name);
		Matcher joint = JOINT.matcher(plain);
		boolean unsplit = false;
		while (joint.find()) {
			String left = name.substring(0, joint.start());
			String right = name.substring(joint.end());
			if (this.names.complete(left) && complete(right)) {
				return split(left, right, joint.group());
			}
			unsplit |= !joint.group().equals("与");
		}
		return List.of(this.names.judge(name).doubted(unsplit ? "名稱中有「及」或「和」，可能是兩個部門" : null));
	}

	private boolean complete(String right) {
		return this.names.complete(right) || JOINT.matcher(MatchingForm.of(right)).find();
	}

	private List<ReadDepartment> split(String left, String right, String joint) {
		List<ReadDepartment> both = new ArrayList<>();
		both.add(this.names.judge(left));
		both.addAll(joints(right));
		boolean certain = !joint.equals("与") || (this.names.known(left) && this.names.complete(right));
		return both.stream().map((one) -> one.doubted(certain ? null : "在「與」處分開，請核對")).toList();
	}

}
