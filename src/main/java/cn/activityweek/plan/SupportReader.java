package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who keeps the week running: 學工處、保衛處及后勤處等相關部門做好協調保障工作.
 */
final class SupportReader {

	private static final Pattern SENTENCE = Pattern.compile("[^。;,:\\n]{1,400}");

	private static final Pattern LIST = Pattern
		.compile("^\\s{0,9}由?([^\"]{2,200}?)(?:(等(?:相关|有关)?(?:部门|单位))|(?=做好|负责|提供|要))");

	private static final Pattern TASK = Pattern.compile("保障|协调|后勤");

	private final DepartmentListReader departments;

	SupportReader(DepartmentListReader departments) {
		this.departments = departments;
	}

	List<ReadDepartment> read(List<Passage> lines) {
		List<ReadDepartment> guesses = new ArrayList<>();
		for (Passage line : lines) {
			Matcher sentence = SENTENCE.matcher(line.plain());
			while (sentence.find()) {
				Matcher list = LIST.matcher(sentence.group());
				if (!list.find() || !TASK.matcher(sentence.group().substring(list.end())).find()) {
					continue;
				}
				int start = sentence.start() + list.start(1);
				List<ReadDepartment> named = this.departments.read(line.sub(start, start + list.group(1).length()));
				if (list.group(2) != null) {
					return named;
				}
				guesses.addAll(likely(named));
			}
		}
		return guesses.stream().distinct().toList();
	}

	/**
	 * Without 等部門 the sentence may speak of anything: only what has the form of a name.
	 */
	private static List<ReadDepartment> likely(List<ReadDepartment> named) {
		boolean all = named.stream().noneMatch(ReadDepartment::unsure);
		return all ? named.stream().map((department) -> department.doubted("由文意推斷是保障部門")).toList() : List.of();
	}

}
