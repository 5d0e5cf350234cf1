package cn.activityweek.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the plan of an activity week from its text, in either script. Whatever the text
 * is, the answer is a reading that says what is missing and what has to be checked.
 */
final class PlanReader {

	/** The longest text that is read, in characters. */
	static final int LONGEST_TEXT = 200_000;

	private static final Surnames SURNAMES = Surnames.load();

	private final ModuleReader modules;

	private final SupportReader support;

	/**
	 * A reader that knows the college's departments.
	 * @param knownDepartments the roster's names in either script; empty if there is no
	 * roster yet
	 */
	PlanReader(Collection<String> knownDepartments) {
		DepartmentListReader departments = new DepartmentListReader(new DepartmentNames(knownDepartments));
		this.modules = new ModuleReader(departments);
		this.support = new SupportReader(departments);
	}

	/**
	 * The reading of a plan.
	 * @param text the plan's text, may be null or anything else
	 * @return what was found, marked where it is a guess
	 */
	PlanReading read(String text) {
		if (text == null || text.isBlank()) {
			return PlanReading.unreadable("沒有文字，請粘貼方案全文");
		}
		if (text.length() > LONGEST_TEXT) {
			return PlanReading.unreadable("文字超過 " + LONGEST_TEXT + " 字，請只粘貼方案正文");
		}
		return read(Outline.of(Passage.of(text)));
	}

	private PlanReading read(Outline outline) {
		List<Passage> lines = outline.linesOutsideActivities();
		Notes notes = new Notes();
		List<Passage> paragraphs = Paragraphs.of(lines);
		Passage whole = Passage.join(paragraphs);
		Found<Integer> titleYear = TitleFacts.year(whole);
		WeekDates week = WeekDates.in(lines, titleYear.value());
		Integer year = notes.of("year", "年度", year(titleYear, week));
		String theme = notes.of("theme", "活動主題", Theme.in(lines));
		LocalDate startsOn = notes.of("startsOn", "開始日期", new Found<>(week.startsOn(), week.doubt()));
		LocalDate endsOn = notes.of("endsOn", "結束日期", new Found<>(week.endsOn(), week.doubt()));
		LocalDate dueOn = notes.of("dueOn", "報送截止日期", due(DueDate.in(paragraphs, year), week));
		String notice = notes.of("noticeNumber", "通知文號", TitleFacts.notice(whole));
		String college = notes.of("collegeName", "學校名稱", TitleFacts.college(whole));
		ReadGroup group = ReadGroup.of(outline.group(), SURNAMES);
		notes.group(group);
		List<ReadModule> read = outline.activities()
			.map((chapter) -> this.modules.read(chapter.lines()))
			.orElse(List.of());
		notes.modules(read);
		List<ReadDepartment> supporting = notes.list("協調保障部門", this.support.read(paragraphs));
		return new PlanReading(year, theme, startsOn, endsOn, dueOn, notice, college, group.leaders(), group.deputies(),
				group.members(), read, supporting, notes.doubts, notes.missing);
	}

	private static Found<Integer> year(Found<Integer> title, WeekDates week) {
		if (week.year() == null) {
			return title;
		}
		if (!title.isPresent() || title.value().equals(week.year())) {
			return Found.sure(week.year());
		}
		return new Found<>(week.year(), "標題寫的是 " + title.value() + " 年");
	}

	private static Found<LocalDate> due(Found<LocalDate> due, WeekDates week) {
		boolean early = due.isPresent() && week.endsOn() != null && due.value().isBefore(week.endsOn());
		return early ? due.doubted("早於活動周的結束日期") : due;
	}

	/** What the preview has to say about the reading. */
	private static final class Notes {

		private final Map<String, String> doubts = new LinkedHashMap<>();

		private final List<String> missing = new ArrayList<>();

		<T> T of(String component, String name, Found<T> found) {
			if (!found.isPresent()) {
				this.missing.add("未找到" + name);
			}
			else if (found.doubt() != null) {
				this.doubts.put(component, found.doubt());
			}
			return found.value();
		}

		<T> List<T> list(String name, List<T> list) {
			if (list.isEmpty()) {
				this.missing.add("未找到" + name);
			}
			return list;
		}

		void group(ReadGroup group) {
			list("組長", group.leaders());
			list("副組長", group.deputies());
			list("成員", group.members());
			if (group.doubt() != null) {
				this.doubts.put("members", group.doubt());
			}
		}

		void modules(List<ReadModule> modules) {
			list("活動模塊", modules);
			modules.stream()
				.filter((module) -> module.leads().isEmpty())
				.forEach((module) -> this.missing.add("未找到第 " + module.number() + " 項活動的牽頭部門"));
		}

	}

}
