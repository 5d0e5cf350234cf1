package cn.activityweek.core;

/**
 * The script in which the reader of the running request sees pages. Files that people
 * take for themselves follow it; what is handed in follows its edition instead.
 */
public interface CurrentScript {

	/**
	 * The reader's script.
	 * @return the one chosen, else the one that the browser asks for
	 */
	ChineseScript get();

}
