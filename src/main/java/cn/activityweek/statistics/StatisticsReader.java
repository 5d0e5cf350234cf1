package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

	StatisticsReader(ActivityFigures figures, Programme programme, Departments departments, Coverage coverage) {
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
		ActivitySums total = ActivitySums.total(sums.values());
		List<FigureRow> rows = modules.stream().map((module) -> row(module, sums.get(module.getId()), names)).toList();
		String unit = (departmentId != null) ? names.get(departmentId) : edition.getCollege();
		return new Statistics(edition, unit, departmentId, rows, new FigureRow("total", null, "", "合計", "", total, ""),
				sections(edition, departmentId, sums, total), warnings(total),
				this.figures.doubtful(edition.getId(), departmentId, DOUBTFUL), signatories(edition, departmentId),
				(departmentId == null) ? check(edition, names, total) : null);
	}

	private static FigureRow row(ActivityModule module, ActivitySums sums, Map<Long, String> names) {
		String leads = module.assignments(AssignmentRole.LEAD)
			.stream()
			.map((lead) -> lead.isAllColleges() ? "各二級學院" : names.get(lead.getDepartmentId()))
			.collect(Collectors.joining("、"));
		return new FigureRow("module-" + module.getId(), module.getNumber(), module.getNumeral(), module.getTitle(),
				leads, sums, remark(sums));
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

	private List<IndicatorSection> sections(Edition edition, Long departmentId, Map<Long, ActivitySums> sums,
			ActivitySums total) {
		DerivedFigures derived = new DerivedFigures(sums, total,
				this.figures.distinctEnterprises(edition.getId(), departmentId),
				this.coverage.of(edition.getId(), departmentId));
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

	private Signatories signatories(Edition edition, Long departmentId) {
		return Optional.ofNullable(departmentId)
			.or(() -> this.departments.withDuty(Duty.COORDINATION).map(Department::getId))
			.flatMap((id) -> this.departments.listing(edition.getId(), id))
			.map(Signatories::of)
			.orElse(Signatories.UNKNOWN);
	}

	private SumCheck check(Edition edition, Map<Long, String> names, ActivitySums total) {
		Map<Long, ActivitySums> byDepartment = this.figures.byDepartment(edition.getId());
		byDepartment.keySet().retainAll(names.keySet());
		return SumCheck.of(ActivitySums.total(byDepartment.values()), total);
	}

}
