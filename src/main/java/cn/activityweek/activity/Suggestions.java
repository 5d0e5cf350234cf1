package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cn.activityweek.core.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Places, partners and persons that were written before, for the form's fields: those of
 * the own departments first, then by how often and how lately. Places are what the
 * schedule shows to everybody; the rest comes only from records that the person may see.
 */
@Component
class Suggestions {

	private static final int MOST = 30;

	private static final String OWN = "(a.department_id in (:own) or a.organiser_id in (:own))";

	private static final String BEST_FIRST = " order by bool_or(" + OWN
			+ ") desc, count(*) desc, max(a.starts_at) desc limit " + MOST;

	private static final String PLACES = "select a.place from activity a where a.deleted_at is null group by a.place";

	private static final String PARTNERS = "select a.partners from activity a where a.deleted_at is null"
			+ " and a.partners <> '' and " + ActivityPolicy.VISIBLE + " group by a.partners";

	/** Each person once, with the telephone that was written last. */
	private static final String CONTACTS = "select a.contact_name as name,"
			+ " coalesce((array_agg(a.contact_telephone order by a.updated_at desc)"
			+ " filter (where a.contact_telephone <> ''))[1], '') as telephone"
			+ " from activity a where a.deleted_at is null and a.contact_name <> '' and " + ActivityPolicy.VISIBLE
			+ " group by a.contact_name";

	private final JdbcClient jdbc;

	private final ActivityPolicy policy;

	Suggestions(JdbcClient jdbc, ActivityPolicy policy) {
		this.jdbc = jdbc;
		this.policy = policy;
	}

	/**
	 * What the fields of the form propose.
	 * @param actor who types
	 * @param editionId the current edition
	 * @return the proposals, the best first, each once
	 */
	Proposals of(Actor actor, Long editionId) {
		Map<String, Object> visibility = this.policy.visibility(actor, editionId);
		Function<String, JdbcClient.StatementSpec> query = (sql) -> this.jdbc.sql(sql + BEST_FIRST).params(visibility);
		return new Proposals(query.apply(PLACES).query(String.class).list(),
				query.apply(PARTNERS).query(String.class).list(), query.apply(CONTACTS).query(Contact.class).list());
	}

	/**
	 * What is proposed.
	 *
	 * @param places 地點
	 * @param partners 校外合作單位
	 * @param contacts 負責人
	 */
	record Proposals(List<String> places, List<String> partners, List<Contact> contacts) {

	}

	/**
	 * A person in charge.
	 *
	 * @param name 負責人
	 * @param telephone 聯繫電話, may be empty
	 */
	record Contact(String name, String telephone) {

	}

}
