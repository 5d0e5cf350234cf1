package cn.activityweek.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of uploaded workbooks.
 */
@Component
class ImportRows {

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Integer>> PLACES = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	ImportRows(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	String write(Map<String, Integer> places) {
		return this.json.writeValueAsString(places);
	}

	Map<String, Integer> places(ActivityImport file) {
		return this.json.readValue(file.getPlaces(), PLACES);
	}

	void add(Long importId, List<ImportRow> rows) {
		List<Object[]> lines = new ArrayList<>();
		rows.forEach((row) -> lines
			.add(new Object[] { importId, row.line(), row.key(), this.json.writeValueAsString(row.cells()) }));
		this.jdbc.batchUpdate(
				"insert into activity_import_row (import_id, line, request_key, cells) values (?, ?, ?, ?)", lines);
	}

	/**
	 * The rows that have not become activities.
	 * @param importId the file
	 * @return in the file's order
	 */
	List<ImportRow> waiting(Long importId) {
		return this.jdbc.query("""
				select line, request_key, cells from activity_import_row
				where import_id = ? and activity_id is null order by line
				""", (row, index) -> new ImportRow(row.getInt("line"), row.getObject("request_key", UUID.class),
				this.json.readValue(row.getString("cells"), TEXTS)), importId);
	}

	void imported(Long importId, Map<Integer, Long> activities) {
		List<Object[]> lines = new ArrayList<>();
		activities.forEach((line, activity) -> lines.add(new Object[] { activity, importId, line }));
		this.jdbc.batchUpdate(
				"update activity_import_row set activity_id = ?, cells = '{}' where import_id = ? and line = ?", lines);
	}

	/**
	 * Deletes returned rows, in which names and telephone numbers stand. What is known of
	 * the file stays, so that it is recognised.
	 * @param before when their file was imported at the latest
	 */
	void deleteReturned(Instant before) {
		this.jdbc.update("""
				delete from activity_import_row r using activity_import i
				where i.id = r.import_id and r.activity_id is null and i.imported_at < ?
				""", Timestamp.from(before));
	}

	/**
	 * A row.
	 *
	 * @param line its number in the file
	 * @param key the request key of the activity that it becomes
	 * @param cells field to the cell's text, blank cells left out
	 */
	record ImportRow(int line, UUID key, Map<String, String> cells) {

	}

}
