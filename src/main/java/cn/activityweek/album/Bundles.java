package cn.activityweek.album;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.ZipSender;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * The photos and videos of activities as the originals they are, in folders by activity.
 * What must not be published lies apart, so that nobody takes it by mistake.
 */
@Component
class Bundles {

	private static final String WITHHELD = "不得發布";

	private final Galleries galleries;

	private final Programme programme;

	private final CurrentScript script;

	Bundles(Galleries galleries, Programme programme, CurrentScript script) {
		this.galleries = galleries;
		this.programme = programme;
		this.script = script;
	}

	/**
	 * What a bundle holds.
	 * @param activities activities of one year that the person may see
	 * @param editionId their year
	 * @return at least one file
	 * @throws RefusedException if there is nothing to bundle
	 */
	List<ZipSender.Item> of(Collection<Activity> activities, Long editionId) {
		Map<Long, Integer> numbers = this.programme.modules(editionId)
			.stream()
			.collect(Collectors.toMap(ActivityModule::getId, ActivityModule::getNumber));
		BundleNames names = new BundleNames();
		List<ZipSender.Item> items = new ArrayList<>();
		this.galleries.of(activities, editionId).forEach((activity, gallery) -> {
			if (!gallery.pictures().isEmpty()) {
				items.addAll(of(activity, gallery, numbers.get(activity.getModuleId()), names.folder(activity)));
			}
		});
		if (items.isEmpty()) {
			throw new RefusedException("還沒有照片可以打包，請先上傳");
		}
		return items;
	}

	private List<ZipSender.Item> of(Activity activity, Gallery gallery, int moduleNumber, String folder) {
		List<Photo> pictures = gallery.pictures();
		List<ZipSender.Item> items = new ArrayList<>();
		for (Photo photo : pictures) {
			String name = BundleNames.file(activity, moduleNumber, items.size() + 1, pictures.size(),
					photo.file().getType().getExtension());
			boolean withheld = photo.obstacle() != null && photo.obstacle().isRule();
			String path = folder + "/" + (withheld ? WITHHELD + "/" : "") + name;
			items.add(new ZipSender.Item(this.script.get().write(path), photo.file()));
		}
		return items;
	}

	/** The name of the zip itself, in the reader's script like what it holds. */
	String name(String name) {
		return this.script.get().write(name + ".zip");
	}

}
