package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import cn.activityweek.news.VersionDifferences.Part;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * What differs between two short texts, by characters of Chinese and by whole words and
 * numbers of anything else.
 */
final class TextDifferences {

	private static final Pattern UNIT = Pattern.compile("[A-Za-z]+|[0-9.]+|\\s+|.", Pattern.DOTALL);

	/** Beyond this comparing costs more than it tells: the old goes, the new comes. */
	private static final int LONGEST = 4000;

	private TextDifferences() {
	}

	static List<Part> of(String before, String after) {
		List<Part> parts = new ArrayList<>();
		if (before.length() + after.length() > LONGEST) {
			add(parts, DeltaType.DELETE, List.of(before));
			add(parts, DeltaType.INSERT, List.of(after));
			return parts;
		}
		List<String> old = units(before);
		int place = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, units(after)).getDeltas()) {
			add(parts, DeltaType.EQUAL, old.subList(place, delta.getSource().getPosition()));
			add(parts, DeltaType.DELETE, delta.getSource().getLines());
			add(parts, DeltaType.INSERT, delta.getTarget().getLines());
			place = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(parts, DeltaType.EQUAL, old.subList(place, old.size()));
		return parts;
	}

	private static List<String> units(String text) {
		return UNIT.matcher(text).results().map(MatchResult::group).toList();
	}

	private static void add(List<Part> parts, DeltaType type, List<String> units) {
		String text = String.join("", units);
		if (!text.isEmpty()) {
			parts.add(new Part(type, text));
		}
	}

}
