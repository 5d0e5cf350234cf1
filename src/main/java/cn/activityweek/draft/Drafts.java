package cn.activityweek.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Half-written forms, each for its author alone. A form whose draft was kept here under
 * {@code activity:new:<uuid>} opens filled at {@code /activities/new?draft=<form key>};
 * nothing is saved before the person does so.
 */
@Service
public class Drafts {

	/** The parameter by which the address of a form names the draft to fill it with. */
	public static final String PARAMETER = "draft";

	/** So long a draft waits for its author. */
	static final Duration KEPT = Duration.ofDays(30);

	/** As many drafts as one account may have. */
	static final int MOST = 50;

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private static final String COLUMNS = "select id, form_key, label, fields, saved_at from form_draft ";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps a half-written form, in place of what was kept of the same form before.
	 * @param accountId whose it is
	 * @param formKey which form, for example {@code activity:new:<uuid>}; for
	 * {@code activity:new:} the uuid is also the new record's request key
	 * @param fields parameter name to its values, as the form would send them
	 * @throws RefusedException if it is too large or the account has too many
	 */
	@Transactional
	public void keep(Long accountId, String formKey, Map<String, List<String>> fields) {
		keep(accountId, formKey, "", fields);
	}

	@Transactional
	void keep(Long accountId, String formKey, String label, Map<String, List<String>> fields) {
		Map<String, List<String>> kept = TypedFields.storable(fields);
		if (find(accountId, formKey).isEmpty() && count(accountId) >= MOST) {
			throw new RefusedException("未完成的草稿已有 " + MOST + " 份，請先處理其中一些");
		}
		this.jdbc.sql("""
				insert into form_draft (account_id, form_key, label, fields, saved_at)
				values (?, ?, ?, cast(? as jsonb), ?)
				on conflict (account_id, form_key) do update set
					label = excluded.label, fields = excluded.fields, saved_at = excluded.saved_at
				""")
			.params(accountId, formKey, TypedFields.label(label), this.json.writeValueAsString(kept), now())
			.update();
	}

	/**
	 * A draft to fill a form with.
	 * @param accountId who asks: another's does not exist
	 * @param formKey which form
	 * @return the draft
	 * @throws NotFoundException if there is none, or it is another's
	 */
	public Draft get(Long accountId, String formKey) {
		return find(accountId, formKey).orElseThrow(() -> new NotFoundException("沒有這份草稿，可能已經保存或放棄"));
	}

	private int count(Long accountId) {
		return this.jdbc.sql("select count(*) from form_draft where account_id = ?")
			.param(accountId)
			.query(Integer.class)
			.single();
	}

	/**
	 * A draft.
	 * @param accountId who asks: another's does not exist
	 * @param formKey which form
	 * @return the draft, empty if there is none
	 */
	public Optional<Draft> find(Long accountId, String formKey) {
		return this.jdbc.sql(COLUMNS + "where account_id = ? and form_key = ?")
			.params(accountId, formKey)
			.query(this::draft)
			.optional();
	}

	/**
	 * The drafts of one kind of form.
	 * @param accountId who asks
	 * @param prefix how their keys begin, for example {@code activity:}; empty for all
	 * @return newest first
	 */
	public List<Draft> of(Long accountId, String prefix) {
		return this.jdbc.sql(COLUMNS + "where account_id = ? and starts_with(form_key, ?) order by saved_at desc, id")
			.params(accountId, prefix)
			.query(this::draft)
			.list();
	}

	/**
	 * Forgets a draft, because its form has been saved or its author doesn't want it.
	 * @param accountId whose it is
	 * @param formKey which form
	 */
	public void drop(Long accountId, String formKey) {
		this.jdbc.sql("delete from form_draft where account_id = ? and form_key = ?")
			.params(accountId, formKey)
			.update();
	}

	private Draft draft(ResultSet row, int number) throws SQLException {
		return new Draft(row.getLong("id"), row.getString("form_key"), row.getString("label"),
				this.json.readValue(row.getString("fields"), FIELDS),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
