package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.activityweek.activity.ActivityFigures;
import cn.activityweek.activity.ActivityMeasure;
import cn.activityweek.activity.ActivitySums;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import cn.activityweek.participation.Coverage;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.AssignmentRole;
import cn.activityweek.programme.Programme;
import cn.activityweek.publicity.CollectedFigures;
import cn.activityweek.publicity.PublicityFigures;
import cn.activityweek.publicity.PublicitySums;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the figures of 附件2 as they stand at one moment.
 */
@Component
class StatisticsReader {

	/** How many doubtful activities are named one by one. */
	static final int DOUBTFUL = 20;

	private final ActivityFigures figures;

	private final Programme programme;

	private final Departments departments;

	private final Coverage coverage;

	private final PublicityFigures publicity;

	private final WorkCounting works;

	StatisticsReader(ActivityFigures figures, Programme programme, Departments departments, Coverage coverage,
			PublicityFigures publicity, WorkCounting works) {
		this.publicity = publicity;
		this.works = works;
		this.figures = figures;
		this.programme = programme;
		this.departments = departments;
		this.coverage = coverage;
	}

	/**
	 * The statistics of a year. All figures are of the same moment, or the check line
	 * would report what has been logged in between.
	 * @param edition the year
	 * @param departmentId the department that they count for, null for the college
	 * @return blocks A and B
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Statistics read(Edition edition, Long departmentId) {
		Map<Long, String> names = this.departments.names(edition.getId());
		List<ActivityModule> modules = this.programme.modules(edition.getId());
		Map<Long, ActivitySums> sums = this.figures.byModule(edition.getId(), departmentId);
		Map<Long, PublicitySums> reported = this.publicity.byModule(edition.getId(), departmentId);
		Optional<WorkCounting.Place> works = this.works.of(edition.getId(), modules);
		List<FigureRow> rows = modules.stream()
			.map((module) -> row(module,
					new RowSums(sums.get(module.getId()), reported.getOrDefault(module.getId(), PublicitySums.NONE),
							works.map((place) -> place.in(module.getId(), departmentId)).orElse(null)),
					names))
			.toList();
		FigureRow week = new FigureRow("week", 0, "", "綜合", "", new RowSums(new ActivitySums(Map.of()),
				reported.getOrDefault(PublicityFigures.WHOLE_WEEK, PublicitySums.NONE), null), "全周性報道");
		RowSums total = RowSums.total(Stream.concat(rows.stream(), Stream.of(week)).map(FigureRow::sums).toList());
		CollectedFigures collected = this.publicity.collected(edition.getId(), departmentId);
		DerivedFigures derived = new DerivedFigures(sums, total.activities(),
				this.figures.distinctEnterprises(edition.getId(), departmentId),
				this.coverage.of(edition.getId(), departmentId), collected, total.works());
		String unit = (departmentId != null) ? names.get(departmentId) : edition.getCollege();
		return new Statistics(edition, unit, departmentId, rows, week,
				new FigureRow("total", null, "", "合計", "", total, ""), sections(edition, departmentId, derived),
				warnings(total.activities()), reminders(edition, departmentId, collected),
				this.figures.doubtful(edition.getId(), departmentId, DOUBTFUL), signatories(edition, departmentId),
				(departmentId == null) ? check(edition, names, works, total) : null);
	}

	private static FigureRow row(ActivityModule module, RowSums sums, Map<Long, String> names) {
		String leads = module.assignments(AssignmentRole.LEAD)
			.stream()
			.map((lead) -> lead.isAllColleges() ? "各二級學院" : names.get(lead.getDepartmentId()))
			.collect(Collectors.joining("、"));
		return new FigureRow("module-" + module.getId(), module.getNumber(), module.getNumeral(), module.getTitle(),
				leads, sums, remark(sums.activities()));
	}

	private static String remark(ActivitySums sums) {
		List<String> remarks = new ArrayList<>();
		BigDecimal unclear = sums.of(ActivityMeasure.UNCLEAR);
		if (unclear.signum() > 0) {
			remarks.add(unclear + " 項人數暫不清楚");
		}
		BigDecimal withoutAnybody = sums.of(ActivityMeasure.WITHOUT_ANYBODY);
		if (withoutAnybody.signum() > 0) {
			remarks.add(withoutAnybody + " 項合計為 0");
		}
		return String.join("；", remarks);
	}

	private List<IndicatorSection> sections(Edition edition, Long departmentId, DerivedFigures derived) {
		Map<Long, BigDecimal> typed = this.figures.indicators(edition.getId(), departmentId);
		Map<String, List<IndicatorSection.Line>> sections = new LinkedHashMap<>();
		this.programme.indicators(edition.getId()).forEach((indicator) -> {
			BigDecimal figure = indicator.isTyped() ? typed.get(indicator.getId()) : derived.of(indicator);
			sections.computeIfAbsent(indicator.getSection(), (title) -> new ArrayList<>())
				.add(new IndicatorSection.Line(indicator.getCode(), indicator.getName(), indicator.getUnit(), figure,
						derived.remark(indicator)));
		});
		return sections.entrySet()
			.stream()
			.map((section) -> new IndicatorSection(section.getKey(), section.getValue()))
			.toList();
	}

	private static List<String> warnings(ActivitySums total) {
		List<String> warnings = new ArrayList<>();
		BigDecimal unclear = total.of(ActivityMeasure.UNCLEAR);
		if (unclear != null && unclear.signum() > 0) {
			warnings.add("有 %s 項已舉辦的活動人數「暫不清楚」，參與人次可能少計".formatted(unclear));
		}
		BigDecimal withoutAnybody = total.of(ActivityMeasure.WITHOUT_ANYBODY);
		if (withoutAnybody != null && withoutAnybody.signum() > 0) {
			warnings.add("有 %s 項已舉辦的活動參與合計為 0".formatted(withoutAnybody));
		}
		BigDecimal questioned = total.of(ActivityMeasure.QUESTIONED);
		if (questioned != null && questioned.signum() > 0) {
			warnings.add("有 %s 項計入的活動存疑，還沒有解決".formatted(questioned));
		}
		BigDecimal differing = total.of(ActivityMeasure.LINES_DIFFER);
		if (differing != null && differing.signum() > 0) {
			warnings.add("有 %s 項計入的活動人次與參加單位合計不符".formatted(differing));
		}
		return warnings;
	}

	/** Rule 7 of annex2.md; how many items are asked for is a matter of the college. */
	private List<String> reminders(Edition edition, Long departmentId, CollectedFigures collected) {
		List<String> warnings = new ArrayList<>();
		int unreported = this.publicity.withoutPost(edition.getId(), departmentId);
		if (unreported > 0) {
			warnings.add("有 %d 項已舉辦的活動還沒有已發布的專欄報道".formatted(unreported));
		}
		int lacking = this.publicity.lackingReports(edition.getId(), departmentId);
		if (lacking > 0) {
			warnings.add("有 %d 篇媒體報道缺少鏈接或證明".formatted(lacking));
		}
		if (departmentId == null && (collected.provincial() < 1 || collected.provincial() > 3)) {
			warnings.add("向省級及以上媒體報送 %d 件，應為 1–3 件".formatted(collected.provincial()));
		}
		return warnings;
	}

	private Signatories signatories(Edition edition, Long departmentId) {
		return Optional.ofNullable(departmentId)
			.or(() -> this.departments.withDuty(Duty.COORDINATION).map(Department::getId))
			.flatMap((id) -> this.departments.listing(edition.getId(), id))
			.map(Signatories::of)
			.orElse(Signatories.UNKNOWN);
	}

	private SumCheck check(Edition edition, Map<Long, String> names, Optional<WorkCounting.Place> works,
			RowSums total) {
		Map<Long, ActivitySums> activities = this.figures.byDepartment(edition.getId());
		Map<Long, PublicitySums> reported = this.publicity.byDepartment(edition.getId());
		List<RowSums> departments = names.keySet()
			.stream()
			.map((id) -> new RowSums(activities.getOrDefault(id, new ActivitySums(Map.of())),
					reported.getOrDefault(id, PublicitySums.NONE),
					works.map((place) -> place.in(place.moduleId(), id)).orElse(null)))
			.toList();
		return SumCheck.of(RowSums.total(departments), total);
	}

}
