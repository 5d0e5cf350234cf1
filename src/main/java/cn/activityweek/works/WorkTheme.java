package cn.activityweek.works;

import java.util.stream.Stream;

/**
 * What a work shows, as the plan lists it (module 二).
 */
public enum WorkTheme {

	SKILLS("學生技能大賽備賽"), INNOVATION("創新創業大賽備賽"), TEACHING("實踐教學改革"), OTHER("其他");

	private final String label;

	WorkTheme(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	static WorkTheme named(String name) {
		return Stream.of(values()).filter((theme) -> theme.name().equals(name)).findFirst().orElse(null);
	}

}
