package cn.activityweek.album;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 照片數 of the activities of a year (annex2.md, sheet 2): photos that belong to them, not
 * videos or documents, and not what only waits in an inbox.
 */
@Component
public class PhotoCounts {

	private final JdbcClient jdbc;

	PhotoCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The photos of each activity.
	 * @param editionId the edition
	 * @return the activity's number to its photos (張), without those that have none
	 */
	public Map<Integer, Integer> ofEdition(Long editionId) {
		return this.jdbc.sql("""
				select a.number, count(*)::int as photos from attachment t join activity a on a.id = t.activity_id
				where a.edition_id = ? and t.kind = 'PHOTO' group by a.number""")
			.param(editionId)
			.query((row, index) -> Map.entry(row.getInt("number"), row.getInt("photos")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
