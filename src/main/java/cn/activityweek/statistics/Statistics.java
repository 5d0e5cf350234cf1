package cn.activityweek.statistics;

import java.util.List;
import java.util.Optional;

import cn.activityweek.activity.DoubtfulActivity;
import cn.activityweek.edition.Edition;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * 附件2 of a year, for the college or for one department, as it stood at one moment.
 *
 * @param edition the year
 * @param unit 填報單位
 * @param departmentId the department, null for the college
 * @param modules block A, a row for each module
 * @param wholeWeek 綜合: posts and reports on the whole week
 * @param total 合計 of block A
 * @param sections block B
 * @param warnings what should be looked at before the table is handed in
 * @param reminders the same of posts, media reports and what is handed in
 * @param doubtful the activities that the warnings speak of, at most
 * {@link StatisticsReader#DOUBTFUL}
 * @param signatories who signs for the department, or for the college the department that
 * keeps its statistics
 * @param check whether the departments add up to the college; null for a department
 */
record Statistics(Edition edition, String unit, Long departmentId, List<FigureRow> modules, FigureRow wholeWeek,
		FigureRow total, List<IndicatorSection> sections, List<String> warnings, List<String> reminders,
		List<DoubtfulActivity> doubtful, Signatories signatories, SumCheck check) {

	Statistics {
		modules = List.copyOf(modules);
		sections = List.copyOf(sections);
		warnings = List.copyOf(warnings);
		reminders = List.copyOf(reminders);
		doubtful = List.copyOf(doubtful);
	}

	/**
	 * The title of the form.
	 * @return with quotation marks as the plan writes them
	 */
	public String title() {
		return "%s%d年“職業教育活動周”情況統計表".formatted(this.edition.getCollege(), this.edition.getYear());
	}

	/**
	 * The address of the list of what was held.
	 * @param module a module's number, null for all
	 * @return the list's path with its filter
	 */
	public String listOfHeld(Integer module) {
		return UriComponentsBuilder.fromPath("/activities")
			.queryParamIfPresent("year",
					this.edition.isCurrent() ? Optional.empty() : Optional.of(this.edition.getYear()))
			.queryParamIfPresent("module", Optional.ofNullable(module))
			.queryParam("state", "HELD")
			.queryParam("mark", "COUNTED")
			.toUriString();
	}

	public boolean ofCollege() {
		return this.departmentId == null;
	}

	/**
	 * The address of the list of the media reports that a figure counts.
	 * @param column one of U to W
	 * @param module a module's number, 0 for 綜合, null for all
	 * @return the list's path with its filter
	 */
	public String listOfReports(FigureColumn column, Integer module) {
		return UriComponentsBuilder.fromPath("/publicity/reports")
			.queryParamIfPresent("year",
					this.edition.isCurrent() ? Optional.empty() : Optional.of(this.edition.getYear()))
			.queryParamIfPresent("module", Optional.ofNullable(module))
			.queryParamIfPresent("department", Optional.ofNullable(this.departmentId))
			.queryParam("reach", column.name().substring("MEDIA_".length()))
			.toUriString();
	}

}
