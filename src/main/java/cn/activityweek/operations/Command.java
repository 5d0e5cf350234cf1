package cn.activityweek.operations;

/**
 * Something the jar can do besides being the application.
 */
interface Command {

	/**
	 * Does it.
	 * @return the exit code, 0 if all is well
	 */
	int run();

}
