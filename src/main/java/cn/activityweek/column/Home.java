package cn.activityweek.column;

import java.util.List;
import java.util.Map;

import cn.activityweek.activity.PublicEvent;

/**
 * The week's front page.
 *
 * @param moment where today stands to the week
 * @param lead the post with the large picture, null while there is none
 * @param latest the posts beside it
 * @param today what is open to the public today
 * @param next what comes after today
 * @param modules the week's modules
 * @param departments department id to name
 * @param sections what other modules bring
 */
record Home(WeekMoment moment, Entry lead, List<Entry> latest, List<PublicEvent> today, List<PublicEvent> next,
		List<Module> modules, Map<Long, String> departments, List<Section> sections) {

	public String department(Long id) {
		return this.departments.getOrDefault(id, "");
	}

	/**
	 * A module of the week.
	 *
	 * @param number the plan's number
	 * @param numeral the same as the plan writes it
	 * @param title its short title
	 * @param leads the lead departments
	 * @param events how many activities are open to the public
	 * @param posts how many posts report it
	 */
	record Module(int number, String numeral, String title, List<String> leads, long events, long posts) {

	}

	/**
	 * A part that another module brings.
	 *
	 * @param template the name of its template
	 * @param content what the template shows
	 */
	record Section(String template, Object content) {

	}

}
