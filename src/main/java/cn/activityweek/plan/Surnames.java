package cn.activityweek.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.MatchingForm;

/**
 * The table of surnames, most frequent first, by which names are told apart. Both scripts
 * match.
 */
final class Surnames {

	private static final String RESOURCE = "/plan/surnames.txt";

	private static final String ALSO_GIVEN = "+";

	private final Map<String, Integer> ranks = new HashMap<>();

	private final Set<String> seldomGiven = new HashSet<>();

	static Surnames load() {
		Surnames surnames = new Surnames();
		try (InputStream resource = Surnames.class.getResourceAsStream(RESOURCE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#")).forEach(surnames::addLine);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(RESOURCE, ex);
		}
		return surnames;
	}

	private void addLine(String line) {
		for (String entry : List.of(line.strip().split("\\s+"))) {
			boolean alsoGiven = entry.endsWith(ALSO_GIVEN);
			String surname = MatchingForm.of(alsoGiven ? entry.substring(0, entry.length() - 1) : entry);
			this.ranks.putIfAbsent(surname, this.ranks.size() + 1);
			if (!alsoGiven && surname.length() == 1) {
				this.seldomGiven.add(surname);
			}
		}
	}

	boolean contains(String surname) {
		return this.ranks.containsKey(MatchingForm.of(surname));
	}

	/**
	 * How frequent a surname is.
	 * @param surname in either script
	 * @return 1 for the most frequent, more for rarer ones; beyond the table's size if
	 * unknown
	 */
	int rank(String surname) {
		return this.ranks.getOrDefault(MatchingForm.of(surname), 10 * this.ranks.size());
	}

	/**
	 * Whether a character is a surname that is seldom part of a given name, so that a new
	 * name probably begins with it.
	 * @param character one character
	 * @return false for all that are no surnames
	 */
	boolean seldomGiven(String character) {
		return this.seldomGiven.contains(MatchingForm.of(character));
	}

}
