package cn.activityweek.statistics;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.OfficeSheet;

/**
 * Block B on the form, in two halves side by side so that it takes one page of paper.
 */
class IndicatorBlock {

	/** First and last column of 區分, 指標, 單位, 數量 and 備註 in each half. */
	private static final int[][][] HALVES = { { { 0, 1 }, { 2, 5 }, { 6, 6 }, { 7, 8 }, { 9, 11 } },
			{ { 12, 13 }, { 14, 18 }, { 19, 19 }, { 20, 21 }, { 22, 23 } } };

	private static final List<String> HEADINGS = List.of("區分", "指標", "單位", "數量", "備註");

	private static final CellLook TEXT = CellLook.BODY.left();

	private final OfficeSheet sheet;

	IndicatorBlock(OfficeSheet sheet) {
		this.sheet = sheet;
	}

	void write(List<IndicatorSection> sections) {
		this.sheet.nextRow(24);
		for (int[][] half : HALVES) {
			for (int field = 0; field < HEADINGS.size(); field++) {
				this.sheet.across(half[field][0], half[field][1], HEADINGS.get(field), CellLook.HEADING);
			}
		}
		int leftSections = leftSections(sections);
		List<Entry> left = entries(sections.subList(0, leftSections));
		List<Entry> right = entries(sections.subList(leftSections, sections.size()));
		int first = -1;
		for (int index = 0; index < Math.max(left.size(), right.size()); index++) {
			int row = this.sheet.nextRow(19);
			first = (first < 0) ? row : first;
			line(HALVES[0], (index < left.size()) ? left.get(index) : Entry.NONE);
			line(HALVES[1], (index < right.size()) ? right.get(index) : Entry.NONE);
		}
		joinSections(HALVES[0], left, first);
		joinSections(HALVES[1], right, first);
	}

	/** How many sections fill the left half best. */
	private static int leftSections(List<IndicatorSection> sections) {
		int lines = sections.stream().mapToInt((section) -> section.lines().size()).sum();
		int left = 0;
		int count = 0;
		while (left * 2 < lines) {
			left += sections.get(count++).lines().size();
		}
		return count;
	}

	private static List<Entry> entries(List<IndicatorSection> sections) {
		List<Entry> entries = new ArrayList<>();
		for (IndicatorSection section : sections) {
			for (int index = 0; index < section.lines().size(); index++) {
				entries.add(new Entry(section, index));
			}
		}
		return entries;
	}

	private void line(int[][] half, Entry entry) {
		if (entry == Entry.NONE) {
			for (int[] field : half) {
				this.sheet.across(field[0], field[1], "", CellLook.BODY);
			}
			return;
		}
		this.sheet.deep(half[0][0], (entry.index() == 0) ? entry.section().title() : "", CellLook.BODY);
		this.sheet.text(half[0][1], "", CellLook.BODY);
		IndicatorSection.Line line = entry.section().lines().get(entry.index());
		this.sheet.across(half[1][0], half[1][1], line.name(), TEXT);
		this.sheet.across(half[2][0], half[2][1], line.unit(), CellLook.BODY);
		this.sheet.number(half[3][0], line.figure(), CellLook.BODY.figure());
		this.sheet.surround(half[3][0], half[3][1], CellLook.BODY);
		this.sheet.across(half[4][0], half[4][1], line.remark(), TEXT.sized(9));
	}

	private void joinSections(int[][] half, List<Entry> entries, int first) {
		for (int index = 0; index < entries.size(); index++) {
			Entry entry = entries.get(index);
			if (entry.index() == 0) {
				int top = first + index;
				this.sheet.merge(top, top + entry.section().lines().size() - 1, half[0][0], half[0][1]);
			}
		}
	}

	/**
	 * A line of a half: which section, and which of its lines.
	 *
	 * @param section the section, null below the last line of the shorter half
	 * @param index the line in it
	 */
	private record Entry(IndicatorSection section, int index) {

		static final Entry NONE = new Entry(null, -1);

	}

}
