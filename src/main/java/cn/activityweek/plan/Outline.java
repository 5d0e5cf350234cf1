package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chapters of a plan (一、 二、 …), with what stands before the first as one without a
 * title.
 *
 * @param chapters in the plan's order
 */
record Outline(List<Chapter> chapters) {

	private static final Pattern HEADING = Pattern.compile("^\\s{0,9}[一二三四五六七八九十]{1,3}\\s{0,3}[、.,]\\s{0,3}(?=\\S)");

	private static final Pattern ACTIVITIES = Pattern.compile("(?:主要|重点|具体|系列)活动|活动(?:内容|安排|项目|模块)");

	private static final Pattern LEAD = Pattern.compile("牵头(?:部门|单位|处室)?\\s{0,3}:");

	private static final Pattern GROUP = Pattern.compile("组织领导|领导小组|组织机构|领导机构");

	static Outline of(Passage plan) {
		List<Chapter> chapters = new ArrayList<>();
		Passage title = plan.sub(0, 0);
		List<Passage> lines = new ArrayList<>();
		for (Passage line : plan.lines()) {
			Matcher heading = HEADING.matcher(line.plain());
			if (heading.find()) {
				chapters.add(new Chapter(title, lines));
				title = line.from(heading.end()).strip("");
				lines = new ArrayList<>();
			}
			else {
				lines.add(line);
			}
		}
		chapters.add(new Chapter(title, lines));
		return new Outline(chapters);
	}

	/**
	 * The chapter that lists the activity modules: by its title, and where several or no
	 * titles fit, the one that names the most lead departments.
	 * @return empty if no title fits and no lead department is named
	 */
	Optional<Chapter> activities() {
		Chapter best = null;
		long most = 0;
		for (Chapter chapter : this.chapters) {
			long leads = LEAD.matcher(chapter.whole().plain()).results().count();
			boolean titled = ACTIVITIES.matcher(chapter.title().plain()).find();
			long weight = (titled ? 1 : 0) + 2 * leads;
			if (weight > most) {
				best = chapter;
				most = weight;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * Where the leading group is named.
	 * @return the chapter on organisation, else everything but the activities
	 */
	Passage group() {
		return this.chapters.stream()
			.filter((chapter) -> GROUP.matcher(chapter.title().plain()).find())
			.filter((chapter) -> chapter.whole().plain().contains("组"))
			.findFirst()
			.map(Chapter::whole)
			.orElseGet(() -> Passage.join(linesOutsideActivities()));
	}

	/**
	 * Where the plan's own facts are looked for, so that the dates and slogans of single
	 * activities are not taken for the week's.
	 * @return all lines but those of the activities, if these are a chapter
	 */
	List<Passage> linesOutsideActivities() {
		Chapter activities = activities().orElse(null);
		return this.chapters.stream()
			.filter((chapter) -> chapter != activities || chapter.title().isBlank())
			.flatMap((chapter) -> chapter.whole().lines().stream())
			.toList();
	}

	/**
	 * A chapter.
	 *
	 * @param title the heading without its number
	 * @param lines the lines below
	 */
	record Chapter(Passage title, List<Passage> lines) {

		Passage whole() {
			List<Passage> all = new ArrayList<>();
			all.add(this.title);
			all.addAll(this.lines);
			return Passage.join(all);
		}

	}

}
