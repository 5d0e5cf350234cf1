package cn.activityweek.news;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityPanel;
import cn.activityweek.activity.ActivityState;
import cn.activityweek.core.Actor;
import cn.activityweek.organisation.Departments;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 專欄報道 on an activity's page: the posts about it, and the click that begins one.
 */
@Component
@Order(15)
class PostPanel implements ActivityPanel {

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final PublishedPostRepository published;

	private final PostPolicy policy;

	private final PostDepartments writers;

	private final Departments departments;

	PostPanel(PostRepository posts, PostRevisionRepository revisions, PublishedPostRepository published,
			PostPolicy policy, PostDepartments writers, Departments departments) {
		this.published = published;
		this.posts = posts;
		this.revisions = revisions;
		this.policy = policy;
		this.writers = writers;
		this.departments = departments;
	}

	@Override
	public String template() {
		return "news/panel";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		List<Post> posts = this.posts.findReporting(activity.getId());
		boolean mayWrite = !activity.isDeleted() && activity.getState() != ActivityState.CANCELLED
				&& !this.writers.reporting(activity, actor).isEmpty();
		Map<Long, String> titles = this.revisions.titles(posts);
		Map<Long, String> live = this.published.findReporting(activity.getId())
			.stream()
			.collect(Collectors.toMap(PublishedTitle::id, PublishedTitle::title));
		Map<Long, String> names = this.departments.names(activity.getEditionId());
		List<Line> lines = posts.stream()
			.map((post) -> line(post, titles, live, names, actor))
			.filter((line) -> line.visible() || line.live())
			.toList();
		return (lines.isEmpty() && !mayWrite) ? Optional.empty()
				: Optional.of(new Content(activity.getId(), lines, mayWrite));
	}

	/** To whom the desk doesn't show it, it is what the public reads. */
	private Line line(Post post, Map<Long, String> titles, Map<Long, String> live, Map<Long, String> names,
			Actor actor) {
		boolean visible = this.policy.maySee(actor, post);
		String title = (visible ? titles : live).getOrDefault(post.getId(), "");
		return new Line(post.getId(), title, names.getOrDefault(post.getDepartmentId(), ""), post.getState(),
				live.containsKey(post.getId()), visible, this.policy.mayEdit(actor, post));
	}

	/**
	 * What the section shows.
	 *
	 * @param activityId the activity
	 * @param posts about it
	 * @param mayWrite whether the person may begin one
	 */
	record Content(Long activityId, List<Line> posts, boolean mayWrite) {

	}

	/**
	 * A post in a line.
	 *
	 * @param id the post
	 * @param title its title
	 * @param department who writes it
	 * @param state of its current version
	 * @param live whether the public reads it as a report of the activity
	 * @param visible whether the person sees it at the desk
	 * @param editable whether he may change it now
	 */
	record Line(Long id, String title, String department, PostState state, boolean live, boolean visible,
			boolean editable) {

	}

}
