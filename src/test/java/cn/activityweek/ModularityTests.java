package cn.activityweek;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between the modules, as each {@code package-info.java} declares them.
 */
class ModularityTests {

	@Test
	void modulesKeepTheirWalls() {
		ApplicationModules.of(ActivityWeekApplication.class).verify();
	}

}
