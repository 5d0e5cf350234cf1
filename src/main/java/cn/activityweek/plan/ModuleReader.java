package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the chapter of activities: a module per heading of the style that appears first
 * there, so that numbered points inside a description stay part of it.
 */
final class ModuleReader {

	private static final List<Pattern> STYLES = List.of(
			Pattern.compile("^\\s{0,9}\\(\\s{0,2}([一二三四五六七八九十]{1,3})\\s{0,2}\\)\\s{0,3}[、.]?"),
			Pattern.compile("^\\s{0,9}\\(\\s{0,2}(\\d{1,2})\\s{0,2}\\)\\s{0,3}[、.]?"),
			Pattern.compile("^\\s{0,9}(\\d{1,2})\\s{0,2}[.、)](?!\\d)"),
			Pattern.compile("^\\s{0,9}(?:活动|项目|模块)([一二三四五六七八九十]{1,3}|\\d{1,2})\\s{0,2}[:、.\\s]"));

	private static final int LONGEST_TITLE = 50;

	private final DepartmentListReader departments;

	ModuleReader(DepartmentListReader departments) {
		this.departments = departments;
	}

	List<ReadModule> read(List<Passage> lines) {
		Pattern style = style(lines);
		List<ReadModule> modules = new ArrayList<>();
		List<Passage> current = new ArrayList<>();
		int number = 0;
		for (Passage line : lines) {
			Matcher heading = (style != null) ? style.matcher(line.plain()) : null;
			if (heading != null && heading.find()) {
				addModule(modules, number, current);
				number = ChineseNumber.parse(heading.group(1));
				current = new ArrayList<>(List.of(line.from(heading.end())));
			}
			else if (!current.isEmpty()) {
				current.add(line);
			}
		}
		addModule(modules, number, current);
		return List.copyOf(modules);
	}

	private static Pattern style(List<Passage> lines) {
		return lines.stream()
			.flatMap((line) -> STYLES.stream().filter((style) -> style.matcher(line.plain()).find()))
			.findFirst()
			.orElse(null);
	}

	private void addModule(List<ReadModule> modules, int number, List<Passage> lines) {
		if (lines.isEmpty()) {
			return;
		}
		Passage module = Passage.join(lines).strip("");
		List<Assignment> assignments = Assignment.in(module);
		int titleEnd = titleEnd(module, assignments);
		Passage title = module.sub(0, titleEnd).strip("。:;,");
		List<ReadDepartment> leads = departments(assignments, assignments.stream().map(Assignment::leads));
		List<ReadDepartment> cooperating = departments(assignments, assignments.stream().map(Assignment::cooperating));
		String doubt = (number != modules.size() + 1) ? "序號與前一項不連續" : titleDoubt(title, leads);
		modules.add(new ReadModule(number, title.text(), description(module, titleEnd, assignments), leads, cooperating,
				doubt));
	}

	private static String titleDoubt(Passage title, List<ReadDepartment> leads) {
		if (title.isBlank() || title.length() > LONGEST_TITLE) {
			return "標題與正文可能沒有分開";
		}
		return leads.isEmpty() ? "未找到牽頭部門" : null;
	}

	private static int titleEnd(Passage module, List<Assignment> assignments) {
		int end = module.length();
		int lineEnd = module.plain().indexOf('\n');
		int sentenceEnd = module.plain().indexOf('。');
		end = (lineEnd >= 0) ? Math.min(end, lineEnd) : end;
		end = (sentenceEnd >= 0) ? Math.min(end, sentenceEnd) : end;
		return assignments.isEmpty() ? end : Math.min(end, assignments.get(0).start());
	}

	private List<ReadDepartment> departments(List<Assignment> assignments, Stream<Passage> lists) {
		boolean several = assignments.stream().filter((assignment) -> assignment.leads() != null).count() > 1;
		String doubt = several ? "原文有多處部門分工，已合併"
				: assignments.stream()
					.map(Assignment::doubt)
					.filter((reason) -> reason != null)
					.findFirst()
					.orElse(null);
		return lists.filter((list) -> list != null)
			.flatMap((list) -> this.departments.read(list).stream())
			.map((department) -> department.doubted(doubt))
			.distinct()
			.toList();
	}

	private static String description(Passage module, int titleEnd, List<Assignment> assignments) {
		StringBuilder rest = new StringBuilder();
		int from = titleEnd;
		for (Assignment assignment : assignments) {
			rest.append(module.text(), from, Math.max(from, assignment.start()));
			from = assignment.end();
		}
		rest.append(module.text(), from, module.length());
		return rest.toString()
			.lines()
			.map((line) -> line.replaceAll("^[\\s\\p{Z}]{1,99}", "").stripTrailing())
			.map((line) -> line.matches("[。.;；,，:：]{0,9}") ? "" : line)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

}
