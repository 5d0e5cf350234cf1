package cn.activityweek.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.activityweek.activity.ActivityIntake;
import cn.activityweek.activity.EventFace;
import cn.activityweek.activity.IntakeCheck;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.exchange.ImportRows.ImportRow;
import cn.activityweek.exchange.PreviewRow.Problem;
import cn.activityweek.programme.ActivityModule;
import org.apache.poi.ss.util.CellReference;
import org.springframework.stereotype.Component;

/**
 * Checks rows by the form's rules, and adds what only a table can get wrong: formulas
 * without a result, figures in the column of another module, rows that look like another
 * record.
 */
@Component
class RowCheck {

	/** What programs write where a formula failed, or was never calculated. */
	private static final Pattern FORMULA_ERROR = Pattern.compile("#[A-Z][A-Z0-9/-]*[!?]?");

	private final ActivityIntake intake;

	RowCheck(ActivityIntake intake) {
		this.intake = intake;
	}

	ImportPreview check(IntakeScope scope, Map<String, Integer> places, List<ImportRow> rows) {
		ImportColumns columns = ImportColumns.of(scope);
		CellTexts texts = new CellTexts(scope, columns);
		List<PreviewRow> checked = rows.stream().map((row) -> check(scope, columns, places, texts, row)).toList();
		return new ImportPreview(withLookAlikes(scope, checked));
	}

	private PreviewRow check(IntakeScope scope, ImportColumns columns, Map<String, Integer> places, CellTexts texts,
			ImportRow row) {
		Map<String, String> fields = texts.fields(row.cells());
		IntakeCheck check = this.intake.check(scope, fields);
		List<Problem> problems = new ArrayList<>();
		for (ImportColumn column : columns.all()) {
			String heading = column.heading();
			Integer place = places.get(column.field());
			String cell = (place != null) ? CellReference.convertNumToColString(place) + row.line() : "";
			messages(scope, column, row, fields, check)
				.forEach((message) -> problems.add(new Problem(column.field(), cell, heading, message)));
		}
		check.complaints()
			.stream()
			.filter((complaint) -> columns.of(complaint.field()).isEmpty())
			.forEach((complaint) -> problems.add(new Problem(complaint.field(), "", "", complaint.message())));
		return new PreviewRow(row, fields, check, problems, List.of());
	}

	private static Collection<String> messages(IntakeScope scope, ImportColumn column, ImportRow row,
			Map<String, String> fields, IntakeCheck check) {
		String cell = row.cells().getOrDefault(column.field(), "").strip();
		if (FORMULA_ERROR.matcher(cell).matches()) {
			return List.of("這裏的公式沒有算出結果。請在 Excel 或 WPS 中改好、保存後再上傳，或直接填寫");
		}
		if (column.isIndicator() && !cell.isEmpty()) {
			ActivityModule other = otherModule(scope, column, fields.get("moduleId"));
			if (other != null) {
				return List.of("這是「" + ImportColumns.name(other) + "」的指標，與這一行的活動模塊不符");
			}
		}
		return check.complaints()
			.stream()
			.filter((complaint) -> complaint.field().equals(column.field()))
			.map(IntakeCheck.Complaint::message)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The module of the column, if the row is of another one. */
	private static ActivityModule otherModule(IntakeScope scope, ImportColumn column, String moduleId) {
		return scope.modules()
			.stream()
			.filter((module) -> moduleId != null && moduleId.matches("[0-9]+")
					&& !module.getId().toString().equals(moduleId))
			.filter((module) -> scope.indicators(module.getId())
				.stream()
				.anyMatch((indicator) -> column.field().equals("indicators[" + indicator.getCode() + "]")))
			.findFirst()
			.orElse(null);
	}

	private List<PreviewRow> withLookAlikes(IntakeScope scope, List<PreviewRow> rows) {
		Set<LocalDate> days = rows.stream().map(PreviewRow::day).filter(Objects::nonNull).collect(Collectors.toSet());
		Map<Long, String> names = scope.names();
		List<Known> known = new ArrayList<>(this.intake.starting(scope, days)
			.stream()
			.map((activity) -> new Known(
					"已登記的「" + activity.title() + "」（" + names.get(activity.departmentId()) + "，"
							+ CollegeTime.format(activity.startsAt()) + "，" + activity.place() + "）",
					EventFace.of(activity.title(), activity.place(), CollegeTime.date(activity.startsAt()))))
			.toList());
		List<PreviewRow> marked = new ArrayList<>();
		rows.stream().sorted(Comparator.comparing(PreviewRow::line)).forEach((row) -> {
			if (row.isBad() || row.day() == null) {
				marked.add(row);
				return;
			}
			EventFace face = EventFace.of(row.cell("title"), row.cell("place"), row.day());
			List<String> alike = known.stream()
				.filter((other) -> other.face().looksLike(face))
				.map(Known::label)
				.limit(3)
				.toList();
			known.add(new Known("本文件第 " + row.line() + " 行", face));
			marked.add(new PreviewRow(row.row(), row.fields(), row.checked(), row.problems(), alike));
		});
		return marked;
	}

	/**
	 * What a row may be a second record of.
	 *
	 * @param label how to point it out
	 * @param face by what it is recognised
	 */
	private record Known(String label, EventFace face) {

	}

}
