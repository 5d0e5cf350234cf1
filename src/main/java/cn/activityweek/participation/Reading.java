package cn.activityweek.participation;

import java.util.UUID;

/**
 * A list that was read and waits for its confirmation.
 *
 * @param id its id, unguessable
 * @param accountId who handed it over: nobody else sees it
 * @param editionId the year
 * @param departmentId the college whose class list it is; null for names of an activity
 * @param activityId the activity of which it names participants; null for a class list
 * @param kind whose numbers these are
 * @param source whether it is a list or whole classes
 * @param label what it is called
 * @param confirmed whether it has been taken over already
 */
record Reading(UUID id, Long accountId, Long editionId, Long departmentId, Long activityId, PersonKind kind,
		SourceKind source, String label, boolean confirmed) {

	static Reading ofClassList(Long accountId, Long editionId, Long departmentId, String label) {
		return new Reading(UUID.randomUUID(), accountId, editionId, departmentId, null, PersonKind.STUDENT,
				SourceKind.LIST, label, false);
	}

	static Reading ofNames(Long accountId, Long editionId, Long activityId, PersonKind kind, SourceKind source,
			String label) {
		return new Reading(UUID.randomUUID(), accountId, editionId, null, activityId, kind, source, label, false);
	}

}
