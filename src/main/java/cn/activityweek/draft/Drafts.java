package cn.activityweek.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

	/** As many drafts as one account may have. */
	static final int MOST = 50;

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	/** Of the form and not of its author, as an array of PostgreSQL. */
	private static final String NOT_TYPED = "{"
			+ String.join(",", FormTicket.KEY, FormTicket.SEAL, FormTicket.BASE, FormTicket.LABEL, "version") + "}";

	private static final String UNFINISHED = "select id, form_key, label, fields, saved_at from form_draft "
			+ "where finished_at is null and account_id = ? ";

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
	 * @param formKey which form, for example {@code activity:new:<uuid>}, of which the
	 * uuid is also the new record's request key
	 * @param fields parameter name to its values, as the form would send them
	 * @throws RefusedException if it is too large or the account has too many
	 */
	@Transactional
	public void keep(Long accountId, String formKey, Map<String, List<String>> fields) {
		if (find(accountId, formKey).isEmpty() && count(accountId) >= MOST) {
			throw new RefusedException("未完成的草稿已有 " + MOST + " 份，請到工作台處理其中一些");
		}
		store(accountId, formKey, fields);
	}

	/**
	 * Keeps a form that would be lost otherwise, however many there are.
	 */
	void store(Long accountId, String formKey, Map<String, List<String>> fields) {
		Map<String, List<String>> kept = TypedFields.storable(fields);
		this.jdbc.sql("""
				insert into form_draft (account_id, form_key, label, fields, saved_at)
				values (?, ?, ?, cast(? as jsonb), ?)
				on conflict (account_id, form_key) do update set
					label = excluded.label, fields = excluded.fields, saved_at = excluded.saved_at
				where form_draft.finished_at is null
				""")
			.params(accountId, formKey, TypedFields.label(kept), this.json.writeValueAsString(kept), now())
			.update();
		dropTheSame(accountId, formKey);
	}

	/** What another opening of the page left, if it says the same word for word. */
	private void dropTheSame(Long accountId, String formKey) {
		int opening = formKey.lastIndexOf(DraftPages.OPENING);
		if (opening >= 0) {
			this.jdbc.sql("""
					delete from form_draft older using form_draft kept
					where kept.account_id = ? and kept.form_key = ? and older.account_id = kept.account_id
						and older.id <> kept.id and older.finished_at is null and starts_with(older.form_key, ?)
						and older.fields - cast(? as text[]) = kept.fields - cast(? as text[])
					""").params(accountId, formKey, formKey.substring(0, opening + 1), NOT_TYPED, NOT_TYPED).update();
		}
	}

	private int count(Long accountId) {
		return this.jdbc.sql("select count(*) from form_draft where finished_at is null and account_id = ?")
			.param(accountId)
			.query(Integer.class)
			.single();
	}

	/**
	 * A draft to fill a form with.
	 * @param accountId who asks: another's does not exist
	 * @param formKey which form
	 * @return the draft
	 * @throws NotFoundException if there is none, or it is another's
	 */
	public Draft get(Long accountId, String formKey) {
		return find(accountId, formKey).orElseThrow(Drafts::notFound);
	}

	Draft get(Long accountId, long id) {
		return this.jdbc.sql(UNFINISHED + "and id = ?")
			.params(accountId, id)
			.query(this::draft)
			.optional()
			.orElseThrow(Drafts::notFound);
	}

	private static NotFoundException notFound() {
		return new NotFoundException("沒有這份草稿，可能已經保存或放棄");
	}

	Optional<Draft> find(Long accountId, String formKey) {
		return this.jdbc.sql(UNFINISHED + "and form_key = ?").params(accountId, formKey).query(this::draft).optional();
	}

	/**
	 * The drafts of one form or kind of forms.
	 * @param accountId who asks
	 * @param prefix how their keys begin; empty for all
	 * @return newest first
	 */
	List<Draft> of(Long accountId, String prefix) {
		return this.jdbc.sql(UNFINISHED + "and starts_with(form_key, ?) order by saved_at desc, id")
			.params(accountId, prefix)
			.query(this::draft)
			.list();
	}

	void drop(Long accountId, long id) {
		this.jdbc.sql("delete from form_draft where account_id = ? and id = ?").params(accountId, id).update();
	}

	/**
	 * The form has been saved: its draft is gone, and what comes in late is none.
	 * @param accountId whose it was
	 * @param formKey which form
	 */
	void finish(Long accountId, String formKey) {
		this.jdbc.sql("""
				insert into form_draft (account_id, form_key, fields, saved_at, finished_at)
				values (?, ?, '{}', ?, ?)
				on conflict (account_id, form_key) do update set
					label = '', fields = '{}', finished_at = excluded.finished_at
				""").params(accountId, formKey, now(), now()).update();
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
