package cn.activityweek.activity;

import cn.activityweek.core.ChineseScript;
import jakarta.persistence.Embeddable;

/**
 * An enterprise that took part, by name. Two spellings of one name are one enterprise.
 *
 * @param name as typed
 * @param matchName the name folded
 */
@Embeddable
record Enterprise(String name, String matchName) {

	static Enterprise named(String name) {
		return new Enterprise(name, ChineseScript.fold(name));
	}

}
