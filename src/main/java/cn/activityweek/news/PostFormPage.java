package cn.activityweek.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.WordCount;
import cn.activityweek.media.StoredFile;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the form of a post shows beside its fields.
 */
@Component
class PostFormPage {

	static final String VIEW = "news/edit";

	private final ActivityAccess access;

	private final Activities activities;

	private final PostPictures pictures;

	private final PostFiles files;

	private final PostPresence presence;

	private final PostPages pages;

	private final Departments departments;

	private final ReportedActivities reported;

	private final SubmissionOfSaved submission;

	PostFormPage(ActivityAccess access, Activities activities, PostPictures pictures, PostFiles files,
			PostPresence presence, PostPages pages, Departments departments, ReportedActivities reported,
			SubmissionOfSaved submission) {
		this.submission = submission;
		this.access = access;
		this.activities = activities;
		this.pictures = pictures;
		this.files = files;
		this.presence = presence;
		this.pages = pages;
		this.departments = departments;
		this.reported = reported;
	}

	/**
	 * The form.
	 * @param post the post
	 * @param form as stored, or as typed with its errors
	 * @param actor who writes
	 * @param model what the page shows
	 * @return the view
	 */
	String show(Post post, PostForm form, Actor actor, Model model) {
		PostRevision current = this.pages.current(post);
		model.addAttribute("form", form);
		model.addAttribute("post", post);
		model.addAttribute("heading", current.getContent().title());
		model.addAttribute("department", this.departments.names(post.getEditionId()).get(post.getDepartmentId()));
		model.addAttribute("maySubmit", this.submission.isOffered(post, actor));
		model.addAttribute("kinds", PostKinds.options());
		model.addAttribute("choices", choices(post, form, actor));
		model.addAttribute("pictures", this.pictures.offered(post, form.reported()));
		model.addAttribute("attachments", attachments(post, form));
		model.addAttribute("others", this.presence.others(post.getId(), actor));
		model.addAttribute("length", WordCount.of(PostHtml.text(current.getContent().body())));
		String body = form.isBeyondReading() ? "" : PostForm.text(form.getBody());
		model.addAttribute("plainText", PlainBody.text(body));
		model.addAttribute("isPlain", PlainBody.isPlain(body) && !form.isBeyondReading());
		model.addAttribute("readable", PostHtml.clean(body));
		return VIEW;
	}

	private List<Choice> choices(Post post, PostForm form, Actor actor) {
		List<Long> reported = form.reported();
		Map<Long, Activity> known = new LinkedHashMap<>();
		this.activities.present(reported).forEach((activity) -> known.put(activity.getId(), activity));
		List<Choice> choices = new ArrayList<>();
		reported.stream().filter(known::containsKey).forEach((id) -> choices.add(Choice.of(known.get(id), true)));
		this.access.allVisible(post.getEditionId(), actor)
			.stream()
			.filter((activity) -> !known.containsKey(activity.getId()))
			.forEach((activity) -> choices.add(Choice.of(activity, false)));
		return choices;
	}

	private Map<Long, StoredFile> attachments(Post post, PostForm form) {
		Set<Long> ids = new LinkedHashSet<>(form.getAttached());
		ids.addAll(form.getAttachmentNames().keySet());
		this.files.documents(post).forEach((file) -> ids.add(file.getId()));
		return this.files.byId(ids);
	}

	/**
	 * Titles for the page that compares two states.
	 * @param forms the states
	 * @return an activity's title by its id
	 */
	Function<Long, String> titles(PostForm... forms) {
		Set<Long> ids = new LinkedHashSet<>();
		for (PostForm form : forms) {
			ids.addAll(form.reported());
		}
		return this.reported.titles(ids);
	}

	/**
	 * An activity that may be ticked.
	 *
	 * @param id the activity
	 * @param title its title
	 * @param when its time and place
	 * @param chosen whether it is ticked
	 */
	record Choice(Long id, String title, String when, boolean chosen) {

		static Choice of(Activity activity, boolean chosen) {
			return new Choice(activity.getId(), activity.getDescription().title(),
					CollegeTime.period(activity.getOccasion().startsAt(), activity.getOccasion().endsAt()) + " "
							+ activity.getOccasion().place(),
					chosen);
		}

	}

}
