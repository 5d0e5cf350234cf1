package cn.activityweek.plan;

/**
 * A single fact looked for in the plan.
 *
 * @param value what was found, null if nothing
 * @param doubt why it has to be checked, Chinese; null when sure or not found
 * @param <T> the kind of fact
 */
record Found<T>(T value, String doubt) {

	static <T> Found<T> nothing() {
		return new Found<>(null, null);
	}

	static <T> Found<T> sure(T value) {
		return new Found<>(value, null);
	}

	boolean isPresent() {
		return this.value != null;
	}

	Found<T> doubted(String reason) {
		return (this.doubt != null || reason == null) ? this : new Found<>(this.value, reason);
	}

}
