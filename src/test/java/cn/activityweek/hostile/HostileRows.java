package cn.activityweek.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that hold hostile words in all their texts, made from one row as people made it;
 * and back to where the tables were, for tests share the database.
 */
public final class HostileRows {

	/** The words of a row, and its number among the copies. */
	public static final String WORDS = "w.words";

	/** The words in one line. */
	public static final String LINE = "regexp_replace(w.words, '[\\r\\n\\u2028\\u2029]', ' ', 'g')";

	public static final Map<String, String> WORK = texts(
			"title authors instructor original_title original_authors" + " original_instructor",
			"description original_description reason search_text",
			Map.of("token", "substr(md5(random()::text || w.number), 1, 24)", "request_key", "gen_random_uuid()",
					"serial", "(select max(serial) from work) + w.number", "file_hash",
					"md5(w.words || w.number) || md5(random()::text)"));

	/** In the order in which their rows can be removed. */
	private static final List<String> TABLES = List.of("provincial_item", "publicity_file", "publicity_lead",
			"publicity_material", "media_report", "own_media_item", "works_supplement", "confused_word", "work_outlet",
			"work", "media_outlet", "post");

	private final JdbcClient jdbc;

	private final Map<String, Long> last = new LinkedHashMap<>();

	public HostileRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Which columns get the words.
	 * @param lines those of one line
	 * @param texts those of several
	 * @param more what others get, as SQL
	 * @return column to SQL
	 */
	public static Map<String, String> texts(String lines, String texts, Map<String, String> more) {
		Map<String, String> columns = new LinkedHashMap<>(more);
		List.of(lines.split(" ")).forEach((column) -> columns.put(column, LINE));
		List.of(texts.split(" ")).forEach((column) -> columns.put(column, WORDS));
		columns.remove("");
		return columns;
	}

	public List<Long> copy(String table, long source, List<String> words, Map<String, String> columns) {
		List<String> names = this.jdbc.sql("""
				select column_name from information_schema.columns
				where table_schema = current_schema() and table_name = ? and column_name <> 'id'""")
			.param(table)
			.query(String.class)
			.list();
		return this.jdbc
			.sql("insert into %s (%s) select %s from %s s, unnest(?::text[]) with ordinality as w(words, number)"
				.formatted(table, String.join(", ", names),
						names.stream()
							.map((name) -> columns.getOrDefault(name, "s." + name))
							.collect(Collectors.joining(", ")),
						table)
					+ " where s.id = ? order by w.number returning id")
			.params(words.toArray(String[]::new), source)
			.query(Long.class)
			.list();
	}

	/** Writes other words into rows. */
	public void write(String table, List<Long> ids, List<String> words, Map<String, String> columns) {
		String changes = columns.entrySet()
			.stream()
			.filter((column) -> column.getValue().contains(WORDS) || table.equals("post"))
			.map((column) -> column.getKey() + " = " + column.getValue())
			.collect(Collectors.joining(", "));
		this.jdbc
			.sql("update %s t set %s from %s s, unnest(?::text[], ?::bigint[]) with ordinality as w(words, row, number)"
				.formatted(table, changes, table) + " where s.id = w.row and t.id = w.row")
			.params(words.toArray(String[]::new), ids.toArray(Long[]::new))
			.update();
	}

	public void remember() {
		TABLES.forEach((table) -> this.last.put(table,
				this.jdbc.sql("select coalesce(max(id), 0) from " + table).query(Long.class).single()));
	}

	/** Posts take their versions and reviews with them. */
	public void forget() {
		this.last.forEach((table, id) -> this.jdbc.sql("delete from " + table + " where id > ?").param(id).update());
	}

}
