package cn.activityweek.system;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The database cannot serve, for a reason that the person who starts the application can
 * remove. Shown without a stack trace, in Chinese and English.
 */
class UnusableDatabaseException extends RuntimeException {

	private final String remedy;

	/**
	 * A reason and what to do about it, both as Chinese and English on two lines.
	 * @param problem what is wrong
	 * @param remedy what to do
	 * @param cause what was caught; may be null
	 */
	UnusableDatabaseException(String problem, String remedy, Throwable cause) {
		super(problem, cause);
		this.remedy = remedy;
	}

	String getRemedy() {
		return this.remedy;
	}

	/** Prints the reason and the remedy instead of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UnusableDatabaseException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, UnusableDatabaseException cause) {
			return new FailureAnalysis(cause.getMessage(), cause.getRemedy(), cause);
		}

	}

}
