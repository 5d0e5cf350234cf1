package cn.activityweek.column;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.SearchWords;

/**
 * What a reader searches for, and where it stands in a text, whichever script either is
 * written in.
 *
 * @param typed as the reader typed it
 * @param folded each word as {@link ChineseScript#fold} leaves it
 */
record SoughtWords(String typed, List<String> folded) {

	static final int LONGEST = 100;

	/** In characters, before the first hit and in all. */
	private static final int LEAD = 24;

	private static final String CUT = "…";

	/** The same few thousand characters make up all texts, and folding one is slow. */
	private static final ConcurrentMap<Integer, String> FOLDED = new ConcurrentHashMap<>();

	private static final int MOST_KEPT = 30_000;

	static SoughtWords of(String typed) {
		String plain = (typed != null) ? typed.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip() : "";
		String bounded = (plain.length() > LONGEST) ? plain.substring(0, LONGEST) : plain;
		return new SoughtWords(bounded, SearchWords.of(bounded));
	}

	public boolean isEmpty() {
		return this.folded.isEmpty();
	}

	/**
	 * A text with the hits in it.
	 * @param text plain text
	 * @return its pieces in order, nothing left out
	 */
	List<Passage> mark(String text) {
		BitSet hits = hits(text);
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			boolean hit = hits.get(from);
			int to = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
			to = (to < 0 || to > text.length()) ? text.length() : to;
			passages.add(new Passage(text.substring(from, to), hit));
			from = to;
		}
		return passages;
	}

	/**
	 * The part of a text that shows the first hit.
	 * @param text plain text
	 * @param length how much of it, in characters
	 * @return its pieces; the beginning where nothing is hit
	 */
	List<Passage> excerpt(String text, int length) {
		int first = Math.max(0, hits(text).nextSetBit(0));
		int from = (first > LEAD) ? whole(text, first - LEAD) : 0;
		int to = whole(text, Math.min(text.length(), from + length));
		return mark(((from > 0) ? CUT : "") + text.substring(from, to) + ((to < text.length()) ? CUT : ""));
	}

	/** No pair of surrogates is cut. */
	static int whole(String text, int at) {
		return (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) ? at - 1 : at;
	}

	/** The text is folded character by character, so that each keeps its place. */
	private BitSet hits(String text) {
		BitSet hits = new BitSet(text.length());
		if (this.folded.isEmpty()) {
			return hits;
		}
		StringBuilder plain = new StringBuilder();
		List<Integer> places = new ArrayList<>();
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			String folded = folded(text.codePointAt(at));
			plain.append(folded);
			for (int i = 0; i < folded.length(); i++) {
				places.add(at);
			}
		}
		for (String word : this.folded) {
			for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length())) {
				int last = places.get(at + word.length() - 1);
				hits.set(places.get(at), last + Character.charCount(text.codePointAt(last)));
			}
		}
		return hits;
	}

	private static String folded(int character) {
		if (FOLDED.size() >= MOST_KEPT) {
			FOLDED.clear();
		}
		return FOLDED.computeIfAbsent(character, (point) -> ChineseScript.fold(Character.toString(point)));
	}

}
