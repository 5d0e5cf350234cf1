package cn.activityweek.news;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityState;
import cn.activityweek.activity.HeadCounts;
import cn.activityweek.activity.Occasion;
import cn.activityweek.album.PublishablePhoto;
import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.Programme;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The first draft of a post from what the log knows about an activity. It says facts
 * alone: what is unknown is left out, and nothing is praised.
 */
@Component
class ActivityFacts {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final Departments departments;

	private final Programme programme;

	private final PublishablePhotos photos;

	ActivityFacts(Departments departments, Programme programme, PublishablePhotos photos) {
		this.departments = departments;
		this.programme = programme;
		this.photos = photos;
	}

	/**
	 * Writes the draft.
	 * @param activity the activity, its lists loaded
	 * @param writingDepartment 供稿
	 * @return title, text with the photos that may be published, 供稿 and 攝影
	 */
	PostContent draft(Activity activity, Long writingDepartment) {
		Map<Long, String> names = this.departments.names(activity.getEditionId());
		List<PublishablePhoto> pictures = this.photos.of(activity.getId());
		Element body = PostHtml.parse("").body();
		paragraph(body, opening(activity, names));
		paragraph(body, partners(activity));
		paragraph(body, attendance(activity.getHeadCounts()));
		paragraph(body, indicators(activity));
		pictures.forEach((photo) -> figure(body, photo));
		String photographers = pictures.stream()
			.map(PublishablePhoto::photographer)
			.filter((name) -> !name.isBlank())
			.distinct()
			.collect(Collectors.joining("、"));
		return new PostContent(activity.getDescription().title(), PostHtml.clean(body.html()),
				names.getOrDefault(writingDepartment, ""), "", photographers, "");
	}

	private static void paragraph(Element body, String words) {
		if (!words.isEmpty()) {
			body.appendElement("p").addClass("indent").text(words);
		}
	}

	private static void figure(Element body, PublishablePhoto photo) {
		Element figure = body.appendElement("figure");
		boolean video = photo.file().getType().isVideo();
		Element shown = figure.appendElement(video ? "video" : "img")
			.attr("src", "/media/" + photo.file().getId() + (video ? "/video" : "/large"));
		if (!video) {
			shown.attr("alt", photo.caption());
		}
		if (!photo.caption().isBlank()) {
			figure.appendElement("figcaption").text(photo.caption());
		}
	}

	private static String opening(Activity activity, Map<Long, String> names) {
		String cooperating = activity.getCooperatingIds()
			.stream()
			.filter((id) -> !id.equals(activity.getOrganiserId()))
			.map(names::get)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("、"));
		Occasion occasion = activity.getOccasion();
		String place = occasion.place().isBlank() ? "" : "在" + occasion.place();
		return time(occasion) + "，由" + names.getOrDefault(activity.getOrganiserId(), "") + "承辦"
				+ (cooperating.isEmpty() ? "" : "、" + cooperating + "配合") + "的「" + activity.getDescription().title()
				+ "」" + ((activity.getState() == ActivityState.HELD) ? "" : "將") + place + "舉行。";
	}

	private static String time(Occasion occasion) {
		LocalDateTime start = CollegeTime.local(occasion.startsAt());
		String text = DAY.format(start) + TIME.format(start);
		if (occasion.endsAt() == null) {
			return text;
		}
		LocalDateTime end = CollegeTime.local(occasion.endsAt());
		boolean sameDay = end.toLocalDate().equals(start.toLocalDate());
		return text + "至" + (sameDay ? "" : DAY.format(end)) + TIME.format(end);
	}

	private static String partners(Activity activity) {
		String partners = activity.getDescription().partners().strip().replaceAll("\\s*\\R\\s*", "、");
		return partners.isEmpty() ? "" : "合作單位：" + partners + "。";
	}

	private static String attendance(HeadCounts counts) {
		Map<String, Integer> known = new LinkedHashMap<>();
		known.put("校內學生", counts.students());
		known.put("校內教師", counts.teachers());
		known.put("中小學師生及家長", counts.pupilsAndParents());
		known.put("社區居民", counts.residents());
		known.put("企業行業代表", counts.enterprisePeople());
		known.put("政府及其他", counts.officialsAndOthers());
		known.values().removeIf((count) -> count == null || count == 0);
		if (known.isEmpty()) {
			return "";
		}
		String parts = known.entrySet()
			.stream()
			.map((count) -> count.getKey() + count.getValue() + "人次")
			.collect(Collectors.joining("、"));
		return "參加的有" + parts + ((known.size() > 1) ? "，共" + counts.total() + "人次。" : "。");
	}

	private String indicators(Activity activity) {
		Map<Long, Long> values = activity.getIndicatorValues();
		List<String> known = new ArrayList<>();
		for (Indicator indicator : this.programme.typedIndicators(activity.getModuleId())) {
			Long value = values.get(indicator.getId());
			if (value != null && value > 0) {
				known.add(indicator.getName() + value + indicator.getUnit());
			}
		}
		return known.isEmpty() ? "" : String.join("，", known) + "。";
	}

}
