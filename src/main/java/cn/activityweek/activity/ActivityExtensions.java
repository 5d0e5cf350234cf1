package cn.activityweek.activity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the modules above contribute to an activity's page.
 */
@Component
class ActivityExtensions {

	private final ObjectProvider<ActivityPanel> panels;

	private final ObjectProvider<ActivityUse> uses;

	private final ObjectProvider<ActivityGap> gaps;

	ActivityExtensions(ObjectProvider<ActivityPanel> panels, ObjectProvider<ActivityUse> uses,
			ObjectProvider<ActivityGap> gaps) {
		this.panels = panels;
		this.uses = uses;
		this.gaps = gaps;
	}

	List<Section> sections(Activity activity, Actor actor) {
		return this.panels.orderedStream()
			.flatMap((panel) -> panel.content(activity, actor)
				.map((content) -> new Section(panel.template(), content))
				.stream())
			.toList();
	}

	List<ActivityUse.Place> uses(Activity activity) {
		return this.uses.orderedStream().flatMap((use) -> use.of(activity).stream()).toList();
	}

	/**
	 * What records lack, from all who know.
	 * @param activities the records
	 * @return per id of an incomplete record what is missing, for example 校內學生、照片
	 */
	Map<Long, String> gaps(Collection<Activity> activities) {
		return this.gaps.orderedStream()
			.flatMap((gap) -> gap.of(activities).entrySet().stream())
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> String.join("、", entry.getValue()),
					(first, second) -> first + "、" + second));
	}

	/**
	 * What one record lacks, by where that is made good.
	 * @param activity the record
	 * @return an anchor, empty for its form, to what is missing there
	 */
	Map<String, String> gaps(Activity activity) {
		return this.gaps.orderedStream()
			.flatMap((gap) -> gap.of(List.of(activity))
				.values()
				.stream()
				.map((missing) -> Map.entry(gap.place(), String.join("、", missing))))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first + "、" + second,
					LinkedHashMap::new));
	}

	/**
	 * A section of the page.
	 *
	 * @param template the template with the fragment {@code panel}
	 * @param content what it shows
	 */
	record Section(String template, Object content) {

	}

}
