package cn.activityweek.column;

/**
 * A piece of a text.
 *
 * @param text the piece as it is written
 * @param hit whether it was searched for
 */
record Passage(String text, boolean hit) {

}
