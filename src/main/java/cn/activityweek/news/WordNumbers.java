package cn.activityweek.news;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the items of a Word document's lists as Word does: lists of one kind go on where
 * they were left, unless one says that it begins anew.
 */
final class WordNumbers {

	private static final int LEVELS = 9;

	private static final Map<String, String> TYPES = Map.of("lowerLetter", "a", "upperLetter", "A", "lowerRoman", "i",
			"upperRoman", "I");

	/** By the kind's id and the level. */
	private final Map<String, Level> levels = new HashMap<>();

	/** By the list's id: its kind. */
	private final Map<String, String> kinds = new HashMap<>();

	/** By the list's id and the level: where it begins anew; gone once it has begun. */
	private final Map<String, Integer> restarts = new HashMap<>();

	/** By the kind's id and the level. */
	private final Map<String, Integer> counts = new HashMap<>();

	/**
	 * Reads the part that describes lists.
	 * @param xml the part
	 * @throws XMLStreamException if it is damaged
	 */
	void learn(XMLStreamReader xml) throws XMLStreamException {
		String kind = "";
		String list = "";
		String level = "";
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamReader.START_ELEMENT) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "abstractNum" -> {
					kind = attribute(xml, "abstractNumId");
					list = "";
				}
				case "num" -> list = attribute(xml, "numId");
				case "abstractNumId" -> this.kinds.put(list, value(xml));
				case "lvl", "lvlOverride" -> level = attribute(xml, "ilvl");
				case "start" -> this.levels.merge(key(list, kind, level), new Level(number(xml, 1), ""), Level::with);
				case "numFmt" -> this.levels.merge(key(list, kind, level), new Level(1, value(xml)), Level::formatted);
				case "startOverride" -> this.restarts.put(list + "/" + level, number(xml, 1));
				default -> {
				}
			}
		}
	}

	/** What a list says of a level for itself is its kind's no more. */
	private static String key(String list, String kind, String level) {
		return list.isEmpty() ? kind + "/" + level : "own " + list + "/" + level;
	}

	/**
	 * Counts a paragraph.
	 * @param list its list's id, empty where it is in none
	 * @param depth its level
	 * @return its number; null where none is printed
	 */
	Number next(String list, int depth) {
		String kind = this.kinds.get(list);
		if (kind == null || depth < 0 || depth >= LEVELS) {
			return null;
		}
		String place = kind + "/" + depth;
		Level level = this.levels.getOrDefault("own " + list + "/" + depth, this.levels.get(place));
		if (level == null || level.format().equals("bullet") || level.format().equals("none")) {
			return null;
		}
		Integer restart = this.restarts.remove(list + "/" + depth);
		Integer before = this.counts.get(place);
		int count = (restart != null) ? restart : (before != null) ? before + 1 : level.start();
		this.counts.put(place, count);
		for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
			this.counts.remove(kind + "/" + deeper);
		}
		return new Number(count, TYPES.getOrDefault(level.format(), ""));
	}

	static String value(XMLStreamReader xml) {
		return attribute(xml, "val");
	}

	static int number(XMLStreamReader xml, int otherwise) {
		String value = value(xml);
		return value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
	}

	private static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/**
	 * Goes to the end of the element that has just begun.
	 * @param xml the part
	 * @throws XMLStreamException if it is damaged
	 */
	static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0 && xml.hasNext();) {
			int event = xml.next();
			depth += (event == XMLStreamReader.START_ELEMENT) ? 1 : (event == XMLStreamReader.END_ELEMENT) ? -1 : 0;
		}
	}

	/**
	 * What is printed before a paragraph.
	 *
	 * @param count its number
	 * @param type as HTML names the kinds of numbers, empty for figures
	 */
	record Number(int count, String type) {

	}

	private record Level(int start, String format) {

		private Level with(Level started) {
			return new Level(started.start, this.format);
		}

		private Level formatted(Level other) {
			return new Level(this.start, other.format);
		}

	}

}
