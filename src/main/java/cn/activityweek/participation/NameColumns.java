package cn.activityweek.participation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.PersonNumber;

/**
 * Which column of a list holds what, by the words of its heading in either script: the
 * platforms' exports (學習通, 釘釘, 第二課堂) put the heading below a title and call the same
 * thing by different names.
 *
 * @param number the column of the numbers
 * @param name the column of the names, -1 where there is none
 * @param className the column of the classes, -1 where there is none
 */
record NameColumns(int number, int name, int className) {

	private static final int LONGEST = 100;

	private static final Set<String> NAMES = Set.of("姓名", "学生姓名", "名字", "真实姓名", "name");

	private static final Set<String> CLASSES = Set.of("班级", "行政班", "行政班级", "所在班级", "班级名称", "班别", "class");

	/**
	 * The columns that a heading names.
	 * @param cells a row
	 * @return null if it is no heading
	 */
	static NameColumns ofHeading(List<String> cells) {
		List<String> words = cells.stream().map(ChineseScript::fold).toList();
		int number = first(words, (word) -> word.contains("学号") || word.equals("学生编号") || word.equals("studentid"));
		if (number < 0) {
			number = first(words, (word) -> word.contains("工号") || word.equals("教职工编号"));
		}
		if (number < 0) {
			return null;
		}
		int className = first(words, CLASSES::contains);
		return new NameColumns(number, first(words, NAMES::contains),
				(className >= 0) ? className : first(words, (word) -> word.contains("班级")));
	}

	/**
	 * The columns of a list without a heading, judged by its first row: the first number,
	 * then a name, then a class.
	 * @param cells the first row
	 * @param kind whose numbers these are
	 * @return null if no cell is such a number
	 */
	static NameColumns ofRow(List<String> cells, PersonKind kind) {
		int number = first(cells, (cell) -> looksLikeNumber(cell, kind));
		if (number < 0) {
			return null;
		}
		int name = first(cells, (cell) -> hasHan(cell));
		int className = -1;
		for (int i = name + 1; name >= 0 && i < cells.size() && className < 0; i++) {
			className = (i != number && !cells.get(i).isEmpty()) ? i : -1;
		}
		return new NameColumns(number, name, className);
	}

	private static boolean looksLikeNumber(String cell, PersonKind kind) {
		String folded = PersonNumber.fold(cell);
		return kind.accepts(folded) && folded.chars().filter(Character::isDigit).count() >= 3;
	}

	private static boolean hasHan(String cell) {
		return cell.codePoints()
			.anyMatch((codePoint) -> Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
	}

	private static int first(List<String> cells, Predicate<String> test) {
		for (int i = 0; i < cells.size(); i++) {
			if (test.test(cells.get(i))) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * One column of a row.
	 * @param cells the row
	 * @param column the column, -1 for none
	 * @return empty where the row is shorter
	 */
	static String cell(List<String> cells, int column) {
		return (column >= 0 && column < cells.size()) ? cells.get(column) : "";
	}

	/**
	 * What a cell says, cut where it is longer than any name.
	 * @param text what is in it
	 * @return without control characters, leading and trailing space
	 */
	static String plain(String text) {
		String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return (plain.length() > LONGEST) ? plain.substring(0, LONGEST) : plain;
	}

}
