package cn.activityweek.publicity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.album.Bundles;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.FileTitle;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.Variant;
import cn.activityweek.media.ZipSender;
import cn.activityweek.news.PostHtml;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedPosts;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * What an editor of a provincial medium is sent: the text, and originals of photos and
 * videos of the activity and of the post, without what must not be published.
 */
@Component
class ProvincialBundle {

	private final ActivityAccess access;

	private final Bundles bundles;

	private final PublishedPosts posts;

	private final MediaStore media;

	private final Departments departments;

	private final CurrentScript script;

	ProvincialBundle(ActivityAccess access, Bundles bundles, PublishedPosts posts, MediaStore media,
			Departments departments, CurrentScript script) {
		this.access = access;
		this.bundles = bundles;
		this.posts = posts;
		this.media = media;
		this.departments = departments;
		this.script = script;
	}

	String name(ProvincialItem item) {
		return this.script.get().write("省級報送_" + FileTitle.of(item.getTitle()) + ".zip");
	}

	/**
	 * What the bundle holds.
	 * @param item the item
	 * @param actor who takes it, and may take originals
	 * @return the text first
	 */
	List<ZipSender.Item> of(ProvincialItem item, Actor actor) {
		Optional<PublishedPost> post = Optional.ofNullable(item.getPostId()).flatMap(this.posts::find);
		Optional<Activity> activity = Optional.ofNullable(item.getActivityId()).flatMap((id) -> visible(id, actor));
		List<ZipSender.Item> items = new ArrayList<>();
		items.add(ZipSender.Item.text(this.script.get().write("稿件.txt"),
				this.script.get().write(text(item, post, activity)).getBytes(StandardCharsets.UTF_8)));
		activity.ifPresent((found) -> items.addAll(pictures(found, actor)));
		post.ifPresent((found) -> items.addAll(pictures(found)));
		return items;
	}

	/** An activity that is gone is no reason to send nothing. */
	private Optional<Activity> visible(Long id, Actor actor) {
		try {
			return Optional.of(this.access.visible(id, actor));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	private String text(ProvincialItem item, Optional<PublishedPost> post, Optional<Activity> activity) {
		StringBuilder text = new StringBuilder("\uFEFF").append(item.getTitle()).append("\r\n\r\n");
		text.append("報送部門：")
			.append(this.departments.names(item.getEditionId()).getOrDefault(item.getDepartmentId(), ""))
			.append("\r\n");
		activity.ifPresent((found) -> text.append("活動時間：")
			.append(CollegeTime.period(found.getOccasion().startsAt(), found.getOccasion().endsAt()))
			.append("\r\n活動地點：")
			.append(found.getOccasion().place())
			.append("\r\n"));
		if (item.getActivityId() != null && activity.isEmpty()) {
			text.append("有關的活動已刪除或者不能查看，包裏沒有它的時間、地點和照片。\r\n");
		}
		text.append("\r\n").append(item.getSummary().replaceAll("\r?\n", "\r\n")).append("\r\n");
		post.ifPresent((found) -> text.append("\r\n【專欄稿件】")
			.append(found.getTitle())
			.append("\r\n\r\n")
			.append(PostHtml.text(found.getBody()).replaceAll("\r?\n", "\r\n"))
			.append("\r\n\r\n")
			.append(found.getSigningLine())
			.append("\r\n"));
		return text.toString();
	}

	/** An activity without photos is no reason to send nothing. */
	private List<ZipSender.Item> pictures(Activity activity, Actor actor) {
		try {
			return this.bundles.publishable(activity, actor);
		}
		catch (RefusedException ex) {
			return List.of();
		}
	}

	/** Those of the post that are not the activity's are sent as they are shown. */
	private List<ZipSender.Item> pictures(PublishedPost post) {
		List<ZipSender.Item> items = new ArrayList<>();
		List<StoredFile> files = this.media.all(PostHtml.files(post.getBody()));
		Set<Long> barred = this.bundles.barred(files.stream().map(StoredFile::getId).toList());
		for (StoredFile file : files) {
			boolean video = file.getType().isVideo();
			if (file.offers(video ? Variant.PUBLIC_VIDEO : Variant.LARGE) && !barred.contains(file.getId())) {
				String path = "稿件配圖/" + file.getId() + "." + file.getType().getExtension();
				items.add(new ZipSender.Item(this.script.get().write(path), file, Variant.ORIGINAL));
			}
		}
		return items;
	}

}
