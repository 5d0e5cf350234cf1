package cn.activityweek.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of a joint activity that its counts are no longer what its departments have filled
 * in: a line may change after its owner has taken the sums over.
 */
@Component
@Order(15)
class LineSumGap implements ActivityGap {

	static final String DIFFERS = "參加單位合計不符";

	private final JdbcClient jdbc;

	LineSumGap(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, List<String>> of(Collection<Activity> activities) {
		if (activities.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("select a.id from counted_activity a where a.id in (:ids) and " + ActivityMeasure.Sql.LINES_DIFFER)
			.param("ids", activities.stream().map(Activity::getId).toList())
			.query(Long.class)
			.list()
			.stream()
			.collect(Collectors.toMap((id) -> id, (id) -> List.of(DIFFERS)));
	}

}
