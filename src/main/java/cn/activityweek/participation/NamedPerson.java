package cn.activityweek.participation;

import cn.activityweek.core.PersonNumber;

/**
 * A person on an activity's lists, as the reader may see him.
 *
 * @param kind student or staff
 * @param number the number, masked outside the own college
 * @param name the name, masked likewise; empty where no class list knows it
 * @param className the class, empty likewise
 * @param known whether a class list knows the number
 */
record NamedPerson(PersonKind kind, String number, String name, String className, boolean known) {

	static NamedPerson of(PersonKind kind, String number, String name, String className, boolean own, boolean known) {
		String shownClass = (own && className != null) ? className : "";
		return own ? new NamedPerson(kind, number, (name != null) ? name : "", shownClass, known)
				: new NamedPerson(kind, PersonNumber.mask(number), PersonNumber.maskName(name), shownClass, known);
	}

	public boolean isUnverified() {
		return this.kind == PersonKind.STUDENT && !this.known;
	}

}
