package cn.activityweek.core;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Somebody else has saved what a form shows since the form was opened. Thrown inside the
 * transaction that would have saved the form, so that nothing can come between.
 */
public class StaleFormException extends OptimisticLockingFailureException {

	public StaleFormException() {
		super("It has been changed since the form was opened");
	}

	/**
	 * Compares what is stored now with what the form was made from.
	 * @param stored the version read in the saving transaction
	 * @param opened the version that the form brings back
	 * @throws StaleFormException if they differ
	 */
	public static void requireSame(Object stored, Object opened) {
		if (!stored.equals(opened)) {
			throw new StaleFormException();
		}
	}

}
