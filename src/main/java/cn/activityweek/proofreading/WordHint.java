package cn.activityweek.proofreading;

/**
 * A word that may be wrong, for a person to judge.
 *
 * @param start where it stands in the text
 * @param end where it ends, exclusive
 * @param message what it is and how it is right, Chinese
 */
public record WordHint(int start, int end, String message) {

}
