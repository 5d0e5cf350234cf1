package cn.activityweek.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import cn.activityweek.core.PersonNumber;
import cn.activityweek.core.RefusedException;

/**
 * Finds the heading of a list and makes of each row below it a person, or says why not.
 */
class NameRows {

	/** More than any college has. */
	static final int MOST = 30_000;

	/** A heading may stand below a title, but not anywhere. */
	private static final int HEADING_WITHIN = 20;

	private final PersonKind kind;

	private final boolean classList;

	private final Consumer<Row> consumer;

	private final Map<Integer, List<String>> unsure = new HashMap<>();

	private final List<Integer> unsureLines = new ArrayList<>();

	private final Map<String, Integer> seen = new HashMap<>();

	private NameColumns columns;

	private int rows;

	/**
	 * For one list.
	 * @param kind whose numbers these are
	 * @param classList whether each row needs a name and a class
	 * @param consumer gets the rows in order
	 */
	NameRows(PersonKind kind, boolean classList, Consumer<Row> consumer) {
		this.kind = kind;
		this.classList = classList;
		this.consumer = consumer;
	}

	/**
	 * Takes the next row that isn't empty.
	 * @param line its number in the list, from 1
	 * @param cells what is in its cells, never null
	 */
	void row(int line, List<String> cells) {
		NameColumns heading = NameColumns.ofHeading(cells);
		if (this.columns == null && heading != null) {
			this.columns = heading;
			this.unsure.clear();
		}
		else if (this.columns != null) {
			if (heading == null) {
				take(line, cells);
			}
		}
		else {
			this.unsure.put(line, cells);
			this.unsureLines.add(line);
			if (this.unsure.size() >= HEADING_WITHIN) {
				doWithoutHeading();
			}
		}
	}

	/**
	 * Has to be called after the last row.
	 * @throws RefusedException if nothing in the list is a number
	 */
	void finish() {
		if (this.columns == null) {
			doWithoutHeading();
		}
		if (this.rows == 0) {
			throw new RefusedException("名單裏沒有一行內容，請檢查後再試");
		}
	}

	private void doWithoutHeading() {
		for (int line : this.unsureLines) {
			List<String> cells = this.unsure.get(line);
			if (this.columns == null) {
				this.columns = NameColumns.ofRow(cells, this.kind);
			}
			if (this.columns != null) {
				take(line, cells);
			}
		}
		this.unsure.clear();
		if (this.columns == null) {
			throw new RefusedException(
					"沒有找到「%s」一列。請保留表頭，或每行只寫一個%s".formatted(this.kind.getNumberLabel(), this.kind.getNumberLabel()));
		}
	}

	private void take(int line, List<String> cells) {
		if (++this.rows > MOST) {
			throw new RefusedException("名單超過 %,d 行，請分開導入".formatted(MOST));
		}
		String number = PersonNumber.fold(NameColumns.cell(cells, this.columns.number()));
		String name = NameColumns.cell(cells, this.columns.name());
		String className = NameColumns.cell(cells, this.columns.className());
		String problem = problem(line, number, name, className);
		boolean keeps = number.length() <= PersonNumber.LONGEST;
		this.consumer.accept(new Row(line, keeps ? number : number.substring(0, PersonNumber.LONGEST) + "…",
				this.classList ? name : "", this.classList ? className : "", problem));
	}

	private String problem(int line, String number, String name, String className) {
		String problem = this.kind.problem(number);
		if (problem != null) {
			return problem;
		}
		if (this.classList && name.isEmpty()) {
			return "沒有姓名";
		}
		if (this.classList && className.isEmpty()) {
			return "沒有班級";
		}
		Integer earlier = this.seen.putIfAbsent(number, line);
		return (earlier != null) ? "與第 " + earlier + " 行的" + this.kind.getNumberLabel() + "相同，只計一次" : null;
	}

	/**
	 * One row of a list.
	 *
	 * @param line its number in the list, from 1
	 * @param number the number, folded; as read where it is none
	 * @param name the name, kept only for class lists
	 * @param className the class, kept only for class lists
	 * @param problem why it can't be taken, Chinese; null if it can
	 */
	record Row(int line, String number, String name, String className, String problem) {

	}

}
