package cn.activityweek.activity;

import java.util.Locale;

/**
 * What is added up over activities that were held, each with the aggregate by which the
 * database does it. An aggregate over nothing known is null, which is unknown, not zero.
 */
public enum ActivityMeasure {

	/** 活動項目數 (項); 0 where nothing was held. */
	ACTIVITIES("count(a.id)"),

	/** Sessions on site (場). */
	SESSIONS_ON_SITE("sum(a.sessions_on_site)"),

	/** Sessions online (場). */
	SESSIONS_ONLINE("sum(a.sessions_online)"),

	/** 校內學生 (人次). */
	STUDENTS("sum(a.students)"),

	/** 校內教師 (人次). */
	TEACHERS("sum(a.teachers)"),

	/** 中小學師生及家長 (人次). */
	PUPILS_AND_PARENTS("sum(a.pupils_and_parents)"),

	/** 社區居民 (人次). */
	RESIDENTS("sum(a.residents)"),

	/** 企業行業代表 (人次). */
	ENTERPRISE_PEOPLE("sum(a.enterprise_people)"),

	/** 政府及其他 (人次). */
	OFFICIALS_AND_OTHERS("sum(a.officials_and_others)"),

	/** 參與合計 (人次): what is known of the six head counts, which exclude each other. */
	PARTICIPATION("sum(" + Sql.TOTAL + ")"),

	/** 參與企業 (家次). */
	ENTERPRISES("sum(a.enterprises)"),

	/** 志願者 (人次), part of the head counts. */
	VOLUNTEERS("sum(a.volunteers)"),

	/** 志願服務時長 (小時). */
	VOLUNTEER_HOURS("sum(a.volunteer_hours)"),

	/** 開放場所 (個次). */
	OPEN_VENUES("sum(a.open_venues)"),

	/** Sessions of activities marked 職業教育法宣傳 (場). */
	LAW_SESSIONS("sum(a.sessions_on_site + a.sessions_online) filter (where a.law_publicity)"),

	/** Attendances of activities so marked (人次). */
	LAW_ATTENDANCES("sum(" + Sql.TOTAL + ") filter (where a.law_publicity)"),

	/** Activities of which students or teachers are 暫不清楚 (項). */
	UNCLEAR("count(a.id) filter (where a.counts_unclear)"),

	/** Activities to which, as far as is known, nobody came (項). */
	WITHOUT_ANYBODY("count(a.id) filter (where " + Sql.TOTAL + " = 0)"),

	/** Activities of which a question is open, 存疑 (項). */
	QUESTIONED("count(a.id) filter (where " + Sql.QUESTIONED + ")"),

	/**
	 * Activities whose students or teachers are not the sum of their departments' (項).
	 */
	LINES_DIFFER("count(a.id) filter (where " + Sql.LINES_DIFFER + ")");

	private final String sql;

	ActivityMeasure(String sql) {
		this.sql = sql;
	}

	String sql() {
		return this.sql + " as " + name().toLowerCase(Locale.ROOT);
	}

	/** What several measures are made of. */
	static final class Sql {

		/** The known attendances of one activity, null where none of the six is known. */
		static final String TOTAL = """
				case when coalesce(a.students, a.teachers, a.pupils_and_parents, a.residents, a.enterprise_people,
				a.officials_and_others) is not null then coalesce(a.students, 0) + coalesce(a.teachers, 0)
				+ coalesce(a.pupils_and_parents, 0) + coalesce(a.residents, 0) + coalesce(a.enterprise_people, 0)
				+ coalesce(a.officials_and_others, 0) end""";

		/** Whether a question about the activity is open. */
		static final String QUESTIONED = "exists (select from activity_question q where q.activity_id = a.id"
				+ " and q.settled_at is null)";

		/**
		 * Whether what the departments that take part have filled in adds up to something
		 * else than the activity says; a sum of which nothing is known compares with
		 * nothing.
		 */
		static final String LINES_DIFFER = """
				exists (select 1 from activity_line l where l.activity_id = a.id
				and (l.department_id = a.organiser_id or exists (select from activity_cooperation c
				where c.activity_id = a.id and c.department_id = l.department_id))
				having sum(l.students) <> coalesce(a.students, -1) or sum(l.teachers) <> coalesce(a.teachers, -1))""";

		private Sql() {
		}

	}

}
