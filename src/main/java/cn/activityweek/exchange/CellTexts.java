package cn.activityweek.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.activityweek.activity.ActivityState;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.MatchingForm;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Turns what people write in cells into what they would have typed in the form. What it
 * doesn't understand goes on as it is, so that the form's own rules complain of it.
 */
final class CellTexts {

	private static final Pattern FIGURE = Pattern
		.compile("(?<digits>-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]+)(?<fraction>\\.[0-9]+)?(?<myriad>万)?余?"
				+ "(?:人次|人|名|位|家次|家|场次|场|个次|个|件次|件|份|块|所|项|篇|条|次|小时|h)?");

	/** Days in the calendar of workbooks: 1954 to 2119. */
	private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(?:\\.[0-9]+)?");

	private static final Pattern YES = Pattern.compile("是|对|有|√|✓|✔|y|yes|true|1");

	private static final Pattern NO = Pattern.compile("否|不|无|没有|×|✗|x|n|no|false|0|-");

	private static final Pattern ALL_COLLEGES = Pattern.compile("(?:各|全体|所有)?二?级?学院");

	private final IntakeScope scope;

	private final ImportColumns columns;

	CellTexts(IntakeScope scope, ImportColumns columns) {
		this.scope = scope;
		this.columns = columns;
	}

	/**
	 * A row as the form would send it.
	 * @param cells field to the text of its cell
	 * @return field to what would have been typed
	 */
	Map<String, String> fields(Map<String, String> cells) {
		Map<String, String> fields = new LinkedHashMap<>();
		if (this.scope.own().size() == 1) {
			fields.put("departmentId", this.scope.own().get(0).getDepartmentId().toString());
		}
		for (ImportColumn column : this.columns.all()) {
			String cell = cells.getOrDefault(column.field(), "").strip();
			if (!cell.isEmpty()) {
				fields.put(column.field(), typed(column, cell));
			}
		}
		moments(cells, fields);
		fields.putIfAbsent("organiserId", fields.getOrDefault("departmentId", ""));
		if (!fields.containsKey("extent.sessionsOnSite")
				&& fields.getOrDefault("extent.sessionsOnline", "").matches("0*[1-9][0-9]*")) {
			fields.put("extent.sessionsOnSite", "0");
		}
		return fields;
	}

	private String typed(ImportColumn column, String cell) {
		return switch (column.kind()) {
			case NUMBER -> figure(cell);
			case YES -> yes(cell);
			case MODULE -> module(cell).map((module) -> module.getId().toString()).orElse(cell);
			case OWN_DEPARTMENT, DEPARTMENT ->
				department(cell).map((listing) -> listing.getDepartmentId().toString()).orElse(cell);
			case DEPARTMENTS -> departments(cell);
			case STATE -> state(cell).map(ActivityState::name).orElse(cell);
			default -> cell;
		};
	}

	/**
	 * A figure without its unit: 1,300人次 is 1300, 1.2萬 is 12000.
	 * @param cell the cell's text
	 * @return digits, or the text where it is anything else
	 */
	static String figure(String cell) {
		Matcher figure = FIGURE.matcher(ChineseScript.fold(cell));
		if (!figure.matches() || figure.group().contains("余")) {
			return cell;
		}
		String fraction = (figure.group("fraction") != null) ? figure.group("fraction") : "";
		BigDecimal number = new BigDecimal(figure.group("digits").replace(",", "") + fraction);
		if (figure.group("myriad") != null) {
			number = number.movePointRight(4);
		}
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static String yes(String cell) {
		String folded = ChineseScript.fold(cell);
		if (YES.matcher(folded).matches()) {
			return "true";
		}
		return NO.matcher(folded).matches() ? "false" : cell;
	}

	private Optional<ActivityModule> module(String cell) {
		String name = bare(cell).replaceFirst("^(?:活动)?模块(?=[0-9一二三四五六七八九十]+$)", "");
		return this.scope.modules()
			.stream()
			.filter((module) -> Set
				.of(bare(module.getNumeral()), Integer.toString(module.getNumber()), bare(module.getShortTitle()),
						bare(module.getTitle()), bare(module.getNumeral() + module.getShortTitle()),
						bare(module.getNumeral() + module.getTitle()),
						bare(module.getNumber() + module.getShortTitle()))
				.contains(name))
			.findFirst();
	}

	private static String bare(String text) {
		return ChineseScript.fold(text).replaceAll("[\\p{P}\\p{S}]", "");
	}

	private Optional<DepartmentListing> department(String cell) {
		return this.scope.roster()
			.stream()
			.filter((listing) -> ChineseScript.fold(listing.getName()).equals(ChineseScript.fold(cell))
					|| listing.getDepartment().isCalled(cell))
			.findFirst();
	}

	private String departments(String cell) {
		Set<String> ids = new LinkedHashSet<>();
		for (String name : cell.split("[、,，;；/\\n]")) {
			if (ALL_COLLEGES.matcher(ChineseScript.fold(name)).matches()) {
				this.scope.roster()
					.stream()
					.filter((listing) -> listing.getDepartment().isCollege())
					.forEach((listing) -> ids.add(listing.getDepartmentId().toString()));
			}
			else if (!name.isBlank()) {
				ids.add(department(name).map((listing) -> listing.getDepartmentId().toString()).orElse(name.strip()));
			}
		}
		return ids.stream().collect(Collectors.joining(","));
	}

	private static Optional<ActivityState> state(String cell) {
		return Optional.ofNullable(switch (ChineseScript.fold(cell)) {
			case "计划", "计划中", "未开始", "未举办", "拟举办", "待举办" -> ActivityState.PLANNED;
			case "已举办", "已举行", "举办", "已完成", "完成", "已结束" -> ActivityState.HELD;
			case "改期", "已改期", "延期", "推迟" -> ActivityState.MOVED;
			case "取消", "已取消" -> ActivityState.CANCELLED;
			default -> null;
		});
	}

	private void moments(Map<String, String> cells, Map<String, String> fields) {
		WrittenTime start = moment(cells.get("startsAt"));
		WrittenTime end = moment(cells.get("endsAt"));
		LocalDate day = (start != null) ? start.day() : null;
		if (start != null && day != null && start.time() != null) {
			fields.put("startsAt", typed(day, start.time()));
			if (!fields.containsKey("endsAt") && start.endTime() != null) {
				fields.put("endsAt", typed((start.endDay() != null) ? start.endDay() : day, start.endTime()));
			}
		}
		if (end != null && end.time() != null && (end.day() != null || day != null)) {
			fields.put("endsAt", typed((end.day() != null) ? end.day() : day, end.time()));
		}
	}

	private static String typed(LocalDate day, LocalTime time) {
		return LocalDateTime.of(day, time).toString();
	}

	private WrittenTime moment(String cell) {
		String plain = MatchingForm.of((cell != null) ? cell.strip() : "");
		if (SERIAL.matcher(plain).matches()) {
			LocalDateTime moment = DateUtil.getLocalDateTime(Double.parseDouble(plain), false, true);
			LocalTime time = plain.contains(".") ? moment.toLocalTime() : null;
			return new WrittenTime(moment.toLocalDate(), time, null, null, plain.length());
		}
		return WrittenTime.whole(plain, this.scope.edition().getYear()).orElse(null);
	}

}
