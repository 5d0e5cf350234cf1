package cn.activityweek.works;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of 全民美拍. 徵集作品 counts what was handed in, whatever was decided about it, but
 * neither what its author has taken back nor what is no work (spam, sent twice). 推送校外媒體
 * counts works, each once, and not those that only the college's own media got.
 */
@Component
public class WorkFigures {

	private final JdbcClient jdbc;

	WorkFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts a year's works.
	 * @param editionId the edition
	 * @return the counts, each 0 where there is nothing
	 */
	public WorkCounts of(Long editionId) {
		return this.jdbc.sql("""
				select count(*) filter (where kind = 'PHOTO') as photographs,
					count(*) filter (where kind = 'VIDEO') as videos,
					count(*) filter (where exists (select from work_outlet o
						join media_outlet m on m.id = o.outlet_id
						where o.work_id = w.id and m.level <> 'COLLEGE')) as sent_to_media,
					coalesce(sum(plays), 0) as plays
				from work w where edition_id = ? and state not in ('RECALLED', 'VOID')""")
			.param(editionId)
			.query((row, number) -> new WorkCounts(row.getLong("photographs"), row.getLong("videos"),
					row.getLong("sent_to_media"), row.getLong("plays")))
			.single();
	}

}
