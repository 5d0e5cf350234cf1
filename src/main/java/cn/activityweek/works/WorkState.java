package cn.activityweek.works;

import java.util.stream.Stream;

/**
 * How far a work is.
 */
enum WorkState {

	/** Handed in; nobody has decided. */
	RECEIVED("收到", "planned"),

	/** Chosen to be published. */
	SELECTED("入選", "moved"),

	/** Not chosen; counts as handed in all the same. */
	REJECTED("未入選", "planned"),

	/** On the public wall. */
	PUBLISHED("已發布", "held"),

	/** Was on the wall, and was taken off it for a reason. */
	TAKEN_DOWN("撤下", "late"),

	/** Taken back by its author before anybody had decided; its file is deleted. */
	RECALLED("作者已撤回", "cancelled"),

	/** No work: spam, a joke, the same thing again. Counts nowhere. */
	VOID("無效", "cancelled");

	private final String label;

	private final String look;

	WorkState(String label, String look) {
		this.label = label;
		this.look = look;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * How its badge looks.
	 * @return a class of style
	 */
	public String getLook() {
		return "state-" + this.look;
	}

	boolean mayBecome(WorkState next) {
		return switch (next) {
			case RECEIVED -> this == VOID;
			case SELECTED -> this == RECEIVED || this == REJECTED;
			case REJECTED -> this == RECEIVED || this == SELECTED;
			case PUBLISHED -> this == SELECTED || this == TAKEN_DOWN;
			case TAKEN_DOWN -> this == PUBLISHED;
			case RECALLED -> this == RECEIVED;
			case VOID -> this == RECEIVED || this == REJECTED || this == SELECTED;
		};
	}

	static WorkState named(String name) {
		return Stream.of(values()).filter((state) -> state.name().equals(name)).findFirst().orElse(null);
	}

}
