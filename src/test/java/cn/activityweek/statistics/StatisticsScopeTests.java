package cn.activityweek.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatisticsScopeTests {

	private final Map<Long, String> roster = new LinkedHashMap<>();

	StatisticsScopeTests() {
		this.roster.put(1L, "教務處");
		this.roster.put(2L, "團委");
		this.roster.put(3L, "培訓部");
	}

	@Test
	void whoSeesAllSeesTheCollegeAndEveryDepartment() {
		StatisticsScope scope = StatisticsScope.of(actor(Set.of(Right.SEE_ALL), Map.of()), this.roster);
		assertThat(scope.choose(null)).isNull();
		assertThat(scope.choose(3L)).isEqualTo(3L);
		assertThat(scope.departments()).isEqualTo(this.roster);
	}

	@Test
	void othersSeeTheirOwnDepartmentsOnly() {
		StatisticsScope scope = StatisticsScope.of(
				actor(Set.of(), Map.of(2L, Set.of(Right.SEE_DEPARTMENT), 3L, Set.of(Right.LOG_ACTIVITIES))),
				this.roster);
		assertThat(scope.departments()).isEqualTo(Map.of(2L, "團委"));
		assertThat(scope.choose(null)).isEqualTo(2L);
		assertThat(scope.choose(2L)).isEqualTo(2L);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> scope.choose(1L));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> scope.choose(3L));
	}

	@Test
	void aDepartmentOutsideTheRosterDoesNotExist() {
		StatisticsScope all = StatisticsScope.of(actor(Set.of(Right.SEE_ALL), Map.of()), this.roster);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> all.choose(99L));
		StatisticsScope none = StatisticsScope.of(actor(Set.of(), Map.of(99L, Set.of(Right.SEE_DEPARTMENT))),
				this.roster);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> none.choose(null));
	}

	private static Actor actor(Set<Right> college, Map<Long, Set<Right>> departments) {
		return new Actor(1L, "tester", "測試", college, departments);
	}

}
