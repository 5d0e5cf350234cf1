package cn.activityweek.album;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.Variant;
import cn.activityweek.media.ZipSender;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * The photos and videos of activities in folders by activity: originals for whom the
 * policy gives them, for others the copies without place and device. What must not be
 * published lies apart, so that nobody takes it by mistake, and goes only to those who
 * may add to the activity.
 */
@Component
public class Bundles {

	private static final String WITHHELD = "不得發布";

	private final Galleries galleries;

	private final Programme programme;

	private final AlbumPolicy policy;

	private final CurrentScript script;

	private final PublishablePhotos publishable;

	Bundles(Galleries galleries, Programme programme, AlbumPolicy policy, CurrentScript script,
			PublishablePhotos publishable) {
		this.publishable = publishable;
		this.policy = policy;
		this.galleries = galleries;
		this.programme = programme;
		this.script = script;
	}

	/**
	 * What a bundle holds.
	 * @param activities activities of one year that the person may see
	 * @param editionId their year
	 * @param actor who takes it
	 * @return at least one file
	 * @throws RefusedException if there is nothing to bundle
	 */
	List<ZipSender.Item> of(Collection<Activity> activities, Long editionId, Actor actor) {
		Map<Long, Integer> numbers = this.programme.modules(editionId)
			.stream()
			.collect(Collectors.toMap(ActivityModule::getId, ActivityModule::getNumber));
		BundleNames names = new BundleNames();
		List<ZipSender.Item> items = new ArrayList<>();
		Set<Long> contributed = this.policy.contributed(editionId, actor);
		this.galleries.of(activities, editionId).forEach((activity, gallery) -> {
			if (!gallery.pictures().isEmpty()) {
				Taker taker = new Taker(actor, contributed.contains(activity.getId()));
				items.addAll(of(activity, gallery, numbers.get(activity.getModuleId()), names.folder(activity), taker));
			}
		});
		if (items.isEmpty()) {
			throw new RefusedException("還沒有您可以打包的照片：可能還沒有上傳、還在準備，或者都不得發布");
		}
		return items;
	}

	/**
	 * Originals of what may be published of an activity, for somebody outside the
	 * college.
	 * @param activity an activity that the person sees
	 * @param actor who takes them, and may take originals
	 * @return at least one file
	 * @throws RefusedException if there is nothing to bundle
	 */
	public List<ZipSender.Item> publishable(Activity activity, Actor actor) {
		List<ZipSender.Item> items = of(List.of(activity), activity.getEditionId(), actor);
		Set<Long> barred = barred(items.stream().map((item) -> item.file().getId()).toList());
		return items.stream().filter((item) -> !barred.contains(item.file().getId())).toList();
	}

	/**
	 * Which files must not go out, as for the public pages.
	 * @param fileIds stored files
	 * @return those of which consent is missing or that are marked 不得發布
	 */
	public Set<Long> barred(Collection<Long> fileIds) {
		return this.publishable.barred(fileIds);
	}

	private List<ZipSender.Item> of(Activity activity, Gallery gallery, int moduleNumber, String folder, Taker taker) {
		List<Photo> pictures = gallery.pictures();
		List<ZipSender.Item> items = new ArrayList<>();
		for (Photo photo : pictures) {
			boolean withheld = photo.obstacle() != null && photo.obstacle().isRule();
			Variant variant = variant(photo, taker);
			if ((!withheld || taker.contributes()) && photo.file().offers(variant)) {
				String name = BundleNames.file(activity, moduleNumber, photo.number(), pictures.size(),
						variant.extension(photo.file().getType()));
				String path = folder + "/" + (withheld ? WITHHELD + "/" : "") + name;
				items.add(new ZipSender.Item(this.script.get().write(path), photo.file(), variant));
			}
		}
		return items;
	}

	private Variant variant(Photo photo, Taker taker) {
		if (this.policy.mayTakeOriginal(taker.contributes(), photo.obstacle(), taker.actor())) {
			return Variant.ORIGINAL;
		}
		return (photo.kind() == Kind.VIDEO) ? Variant.PUBLIC_VIDEO : Variant.LARGE;
	}

	/**
	 * Who takes a bundle.
	 *
	 * @param actor the person
	 * @param contributes whether he may add to the activity
	 */
	private record Taker(Actor actor, boolean contributes) {

	}

	/** The name of the zip itself, in the reader's script like what it holds. */
	String name(String name) {
		return this.script.get().write(name + ".zip");
	}

}
