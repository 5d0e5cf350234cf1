package cn.activityweek.activity;

import jakarta.persistence.Embeddable;

/**
 * How an activity is kept safe (plan 四(三)).
 *
 * @param offCampus 在校外
 * @param safetyDone 安全預案或外出審批已辦
 * @param safetyNote its number, or where it lies; may be empty
 */
@Embeddable
record Conduct(boolean offCampus, boolean safetyDone, String safetyNote) {

	static final Conduct NOTHING_SAID = new Conduct(false, false, "");

}
