package cn.activityweek.proofreading;

import java.util.List;

/**
 * A personal number in a text.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param hidden the places in the text that become asterisks
 */
public record PersonalNumber(NumberKind kind, int start, int end, List<Integer> hidden) {

	/**
	 * The number as it may be shown.
	 * @param text the text in which it was found
	 * @return what stands there, masked
	 */
	public String masked(String text) {
		StringBuilder masked = new StringBuilder(text);
		mask(masked);
		return masked.substring(this.start, this.end);
	}

	/**
	 * Masks the number where it stands, so that the text keeps its length.
	 * @param text a copy of the text in which it was found
	 */
	public void mask(StringBuilder text) {
		for (int place : this.hidden) {
			text.setCharAt(place, '*');
		}
	}

}
