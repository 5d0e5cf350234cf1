package cn.activityweek.plan;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.activityweek.core.MatchingForm;
import cn.activityweek.core.ChineseScript;

/**
 * Judges a department's name: by the roster where there is one, else by its form alone.
 */
final class DepartmentNames {

	private static final Pattern FORM = Pattern
		.compile("[\\p{IsHan}\\d·]{1,24}(?:部|处|处室|中心|办公室|办|委|院|馆|室|系|科|会|所|站)(?:\\([^()]{1,24}\\))?");

	private static final Pattern NO_NAME = Pattern
		.compile("(?:各|全体|所有|其他|其它|有关|相关).{0,24}|部门|学院|办公室|单位|.*(?:牵头|配合|部门|单位)");

	private static final Pattern COLLEGES = Pattern.compile(
			"(?:各|全体|所有)?二级(?:学院|院系|教学单位)(?:\\((?:部|系|系部)\\))?|(?:各|全体|所有)(?:学院|院系|系部|院部|院|系|教学单位)(?:\\((?:部|系|系部)\\))?");

	private static final Pattern SOME_COLLEGES = Pattern.compile("(?:各?相关|各?有关|部分)(?:二级)?(?:学院|院系|系部)");

	private final Set<String> known;

	DepartmentNames(Collection<String> known) {
		this.known = known.stream().map(ChineseScript::fold).collect(Collectors.toUnmodifiableSet());
	}

	boolean known(String name) {
		return this.known.contains(ChineseScript.fold(name));
	}

	boolean colleges(String name) {
		return COLLEGES.matcher(MatchingForm.of(name)).matches();
	}

	/**
	 * Whether the words can stand alone as a department or as all colleges.
	 * @param name the words
	 * @return true by the roster or by the form
	 */
	boolean complete(String name) {
		String plain = MatchingForm.of(name);
		return known(name) || colleges(name) || (FORM.matcher(plain).matches() && !NO_NAME.matcher(plain).matches());
	}

	ReadDepartment judge(String name) {
		if (colleges(name)) {
			return new ReadDepartment(name, true, null);
		}
		if (SOME_COLLEGES.matcher(MatchingForm.of(name)).matches()) {
			return new ReadDepartment(name, true, "原文沒有說明是哪些學院");
		}
		if (known(name)) {
			return new ReadDepartment(name, false, null);
		}
		if (!complete(name)) {
			return new ReadDepartment(name, false, "不像一個部門的名稱");
		}
		return new ReadDepartment(name, false, this.known.isEmpty() ? null : "新部門，名冊中沒有");
	}

}
