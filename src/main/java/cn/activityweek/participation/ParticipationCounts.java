package cn.activityweek.participation;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who took part in one activity by the lists, in people: each number once.
 *
 * @param students students whom a class list knows
 * @param unverified 未核: 學號 that no class list knows, not in coverage
 * @param staff 教職工
 * @param pupilsAndParents guests, 中小學師生及家長
 * @param residents guests, 社區居民
 * @param enterprisePeople guests, 企業行業代表
 * @param officialsAndOthers guests, 政府及其他
 */
record ParticipationCounts(int students, int unverified, int staff, int pupilsAndParents, int residents,
		int enterprisePeople, int officialsAndOthers) {

	static final ParticipationCounts NOBODY = new ParticipationCounts(0, 0, 0, 0, 0, 0, 0);

	/**
	 * Students on the lists, whether a class list knows them or not.
	 * @return people
	 */
	public int allStudents() {
		return this.students + this.unverified;
	}

	public int guests() {
		return this.pupilsAndParents + this.residents + this.enterprisePeople + this.officialsAndOthers;
	}

	public boolean isNobody() {
		return allStudents() + this.staff + guests() == 0;
	}

	/**
	 * The activity's form with these numbers filled in and not yet saved.
	 * @param activityId the activity
	 * @return own path
	 */
	String form(Long activityId) {
		UriComponentsBuilder form = UriComponentsBuilder.fromPath("/activities/{id}/edit")
			.queryParam("students", allStudents())
			.queryParam("teachers", this.staff);
		offer(form, "pupilsAndParents", this.pupilsAndParents);
		offer(form, "residents", this.residents);
		offer(form, "enterprisePeople", this.enterprisePeople);
		offer(form, "officialsAndOthers", this.officialsAndOthers);
		return form.fragment("outcome").buildAndExpand(activityId).toUriString();
	}

	/** Guests who did not sign in are known only to those who counted them. */
	private static void offer(UriComponentsBuilder form, String name, int people) {
		if (people > 0) {
			form.queryParam(name, people);
		}
	}

}
