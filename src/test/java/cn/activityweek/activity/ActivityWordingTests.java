package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field that is told in words can be chosen where two people have changed it.
 */
class ActivityWordingTests {

	@Test
	void namesThePropertyBehindEachLabel() {
		ActivityNames names = new ActivityNames(Map.of(), Map.of(), List.of());
		Set<String> labels = ActivityWording.of(new ActivityForm(), names).keySet();
		assertThat(ActivityWording.properties(names).keySet().stream().collect(Collectors.toCollection(TreeSet::new)))
			.isEqualTo(new TreeSet<>(labels));
	}

}
