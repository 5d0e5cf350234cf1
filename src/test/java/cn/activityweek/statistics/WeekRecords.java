package cn.activityweek.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.activityweek.core.ChineseScript;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds a year of its own by SQL: departments, two modules of which the second is led by
 * two departments, indicators and activities.
 */
class WeekRecords {

	static final int YEAR = 2099;

	private final JdbcClient jdbc;

	final long edition;

	final long office;

	final long union;

	final long launch;

	final long service;

	private final long account;

	private int number;

	WeekRecords(JdbcClient jdbc, ChineseScript script) {
		this.jdbc = jdbc;
		this.edition = insert("edition",
				Map.of("version", 0, "year", YEAR, "college", "示範職業學院", "theme", "=技能", "starts_on",
						LocalDate.of(YEAR, 5, 10), "ends_on", LocalDate.of(YEAR, 5, 16), "due_on",
						LocalDate.of(YEAR, 5, 17), "document_script", script.name(), "state", "ENDED"));
		this.account = insert("account", Map.of("version", 0, "username", "statistics-tester", "display_name", "統計測試員",
				"enabled", true, "created_at", LocalDate.of(YEAR, 5, 1)));
		this.office = department("統計測試辦公室", true);
		this.union = department("統計測試團委", true);
		this.launch = module(1, "啟動儀式", this.office);
		this.service = module(2, "職教風采進社區", this.office, this.union);
	}

	long insert(String table, Map<String, ?> values) {
		List<String> columns = values.keySet().stream().toList();
		return this.jdbc
			.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (:"
					+ String.join(", :", columns) + ") returning id")
			.params(values)
			.query(Long.class)
			.single();
	}

	long department(String name, boolean listed) {
		long id = insert("department",
				Map.of("version", 0, "kind", "OFFICE", "name", name, "match_name", ChineseScript.fold(name)));
		if (listed) {
			insert("department_listing", Map.of("version", 0, "edition_id", this.edition, "department_id", id,
					"position", (int) id, "name", name));
		}
		return id;
	}

	void staff(long department, String head, String liaison, String telephone) {
		this.jdbc.sql("""
				update department_listing set head = ?, liaison = ?, telephone = ?
				where edition_id = ? and department_id = ?""")
			.params(head, liaison, telephone, this.edition, department)
			.update();
	}

	/** Gives the duty to a department and to no other. */
	void coordinates(Long department) {
		this.jdbc.sql("update department set duty = null where duty = 'COORDINATION'").update();
		this.jdbc.sql("update department set duty = 'COORDINATION' where id = ?").param(department).update();
	}

	private long module(int number, String title, long... leads) {
		long id = insert("activity_module", Map.of("version", 0, "edition_id", this.edition, "number", number, "title",
				title, "short_title", title));
		for (int position = 0; position < leads.length; position++) {
			insert("module_assignment", Map.of("edition_id", this.edition, "module_id", id, "position", position,
					"role", "LEAD", "department_id", leads[position]));
		}
		return id;
	}

	long indicator(Long module, String code, String aggregation, String source) {
		return this.jdbc
			.sql("""
					insert into indicator (version, edition_id, module_id, section, position, code, name, unit, aggregation, source)
					values (0, ?, ?, '一 測試', 1, ?, ?, '件', ?, ?) returning id""")
			.params(this.edition, module, code, code, aggregation, source)
			.query(Long.class)
			.single();
	}

	ActivityRecord activity(long module, long countedFor) {
		return new ActivityRecord(module, countedFor);
	}

	/** An activity about to be stored: held, one session, students and teachers zero. */
	class ActivityRecord {

		private final Map<String, Object> values = new HashMap<>();

		ActivityRecord(long module, long countedFor) {
			this.values.putAll(Map.of("version", 0, "edition_id", WeekRecords.this.edition, "module_id", module,
					"number", ++WeekRecords.this.number, "request_key", UUID.randomUUID(), "title", "活動", "state",
					"HELD", "place", "禮堂", "place_match", "礼堂"));
			this.values.putAll(Map.of("department_id", countedFor, "organiser_id", countedFor, "counted_for_id",
					countedFor, "students", 0, "teachers", 0, "created_by", WeekRecords.this.account, "updated_by",
					WeekRecords.this.account));
			for (String time : Set.of("starts_at", "over_at", "created_at", "updated_at")) {
				this.values.put(time, LocalDate.of(YEAR, 5, 11));
			}
		}

		ActivityRecord with(String column, Object value) {
			this.values.put(column, value);
			return this;
		}

		ActivityRecord unknown(String column) {
			this.values.remove(column);
			return this;
		}

		ActivityRecord deleted() {
			return with("deleted_at", LocalDate.of(YEAR, 5, 12)).with("deleted_by", WeekRecords.this.account);
		}

		ActivityRecord duplicateOf(long other) {
			return with("duplicate_of_id", other).with("duplicate_marked_at", LocalDate.of(YEAR, 5, 12))
				.with("duplicate_marked_by", WeekRecords.this.account);
		}

		long save() {
			return insert("activity", this.values);
		}

		ActivityRecord measured(long indicator, long amount) {
			long id = save();
			WeekRecords.this.jdbc.sql("insert into indicator_value values (?, ?, ?)")
				.params(id, indicator, amount)
				.update();
			return this;
		}

		ActivityRecord attendedBy(String... enterprises) {
			long id = save();
			for (int position = 0; position < enterprises.length; position++) {
				WeekRecords.this.jdbc.sql("insert into activity_enterprise values (?, ?, ?, ?)")
					.params(id, position, enterprises[position], ChineseScript.fold(enterprises[position]))
					.update();
			}
			return this;
		}

	}

	/**
	 * A live post.
	 * @param department the writing one
	 * @param activities the main one first
	 */
	long post(long department, long... activities) {
		long post = insert("post", Map.of("version", 0, "edition_id", this.edition, "department_id", department,
				"state", "DRAFT", "created_by", this.account, "created_at", LocalDate.of(YEAR, 5, 12)));
		long revision = insert("post_revision",
				Map.ofEntries(Map.entry("version", 0), Map.entry("post_id", post), Map.entry("number", 1),
						Map.entry("kind", "ACTIVITY_NEWS"), Map.entry("title", "稿件" + post), Map.entry("body", ""),
						Map.entry("supplied_by", ""), Map.entry("written_by", "學生甲"), Map.entry("photographed_by", ""),
						Map.entry("source", ""), Map.entry("search_text", ""), Map.entry("saved_by", this.account),
						Map.entry("saved_at", LocalDate.of(YEAR, 5, 12))));
		this.jdbc.sql("""
				update post set state = 'PUBLISHED', current_revision_id = :revision, live_revision_id = :revision,
					first_published_at = :at, published_at = :at where id = :post""")
			.param("revision", revision)
			.param("at", LocalDate.of(YEAR, 5, 13))
			.param("post", post)
			.update();
		for (int position = 0; position < activities.length; position++) {
			insertPair("post_revision_activity", "revision_id", revision, position, activities[position]);
		}
		return post;
	}

	long outlet(String name, String level, String medium) {
		return this.jdbc.sql("""
				insert into media_outlet (version, name, aliases, match_names, level, medium, confirmed)
				values (0, ?, '', array[?], ?, ?, true) returning id""")
			.params(name, ChineseScript.fold(name), level, medium)
			.query(Long.class)
			.single();
	}

	/** A media report without link or proof. */
	long report(long department, long outlet, Long origin, long... activities) {
		Map<String, Object> values = new HashMap<>(Map.of("version", 0, "edition_id", this.edition, "department_id",
				department, "outlet_id", outlet, "title", "報道", "title_match", "报道", "published_on",
				LocalDate.of(YEAR, 5, 13), "link", "", "link_match", ""));
		values.putAll(Map.of("reprint", origin != null, "author", "", "note", "", "search_text", "报道", "created_by",
				this.account, "created_at", LocalDate.of(YEAR, 5, 13)));
		if (origin != null) {
			values.put("reprint_of_id", origin);
		}
		long report = insert("media_report", values);
		for (int position = 0; position < activities.length; position++) {
			insertPair("media_report_activity", "report_id", report, position, activities[position]);
		}
		return report;
	}

	private void insertPair(String table, String owner, long id, int position, long activity) {
		this.jdbc.sql("insert into " + table + " (" + owner + ", position, activity_id) values (?, ?, ?)")
			.params(id, position, activity)
			.update();
	}

	void material(long department, String kind, String state) {
		Map<String, Object> values = new HashMap<>(Map.of("version", 0, "edition_id", this.edition, "department_id",
				department, "kind", kind, "title", "材料", "text", "", "author", "", "state", state));
		values.putAll(Map.of("remark", "意見", "created_by", this.account, "created_at", LocalDate.of(YEAR, 5, 13)));
		if (!state.equals("COLLECTING")) {
			values.put("handed_in_at", LocalDate.of(YEAR, 5, 13));
			values.put("decided_by", this.account);
			values.put("decided_at", LocalDate.of(YEAR, 5, 14));
		}
		insert("publicity_material", values);
	}

	void item(long department, String state, Long outlet) {
		Map<String, Object> values = new HashMap<>(Map.of("version", 0, "edition_id", this.edition, "department_id",
				department, "title", "特色", "summary", "", "state", state, "sent_to", "", "link", "", "outcome", ""));
		values.putAll(Map.of("created_by", this.account, "created_at", LocalDate.of(YEAR, 5, 13)));
		if (outlet != null) {
			values.put("outlet_id", outlet);
			values.put("sent_on", LocalDate.of(YEAR, 5, 13));
		}
		if (state.equals("PUBLISHED")) {
			values.put("published_on", LocalDate.of(YEAR, 5, 14));
		}
		insert("provincial_item", values);
	}

	void ownMedia(int items, Long views) {
		Map<String, Object> values = new HashMap<>(Map.of("version", 0, "edition_id", this.edition, "platform", "公眾號",
				"title", "推送", "published_on", LocalDate.of(YEAR, 5, 13), "items", items, "link", "", "recorded_by",
				this.account, "recorded_at", LocalDate.of(YEAR, 5, 13)));
		if (views != null) {
			values.put("views", views);
		}
		insert("own_media_item", values);
	}

	void supplement(String kind, long amount) {
		insert("works_supplement", Map.of("version", 0, "edition_id", this.edition, "kind", kind, "channel", "郵箱",
				"amount", amount, "note", "", "recorded_by", this.account, "recorded_at", LocalDate.of(YEAR, 5, 13)));
	}

}
