package cn.activityweek.album;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.Stored;
import cn.activityweek.media.UploadResult;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts what members send into the album and says what became of it, above all whether the
 * same photo is there already.
 */
@Component
class Additions {

	private final MediaStore media;

	private final AlbumDesk album;

	private final AttachmentRepository attachments;

	private final ActivityAccess access;

	private final Apart apart;

	Additions(MediaStore media, AlbumDesk album, AttachmentRepository attachments, ActivityAccess access, Apart apart) {
		this.apart = apart;
		this.media = media;
		this.album = album;
		this.attachments = attachments;
		this.access = access;
	}

	/**
	 * Takes the files of a plain form, each for itself: one that is refused keeps no
	 * other from being stored.
	 * @param activity the activity
	 * @param files what was sent
	 * @param photographer who took them, may be empty
	 * @param actor who sends them
	 * @return a result for each
	 */
	List<UploadResult> addAll(Activity activity, List<MultipartFile> files, String photographer, Actor actor) {
		return files.stream()
			.filter((file) -> !file.isEmpty() || !nameOf(file).isEmpty())
			.map((file) -> add(activity, file, photographer, actor))
			.toList();
	}

	private UploadResult add(Activity activity, MultipartFile file, String photographer, Actor actor) {
		try (InputStream content = file.getInputStream()) {
			Stored stored = this.apart
				.get(() -> this.media.store(content, nameOf(file), activity.getDepartmentId(), Purpose.ACTIVITY));
			return add(activity, stored, nameOf(file), photographer, false, actor);
		}
		catch (RefusedException ex) {
			return UploadResult.refused(nameOf(file), ex.getMessage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String nameOf(MultipartFile file) {
		return (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
	}

	/**
	 * Adds a stored file to the album.
	 * @param activity the activity
	 * @param stored the file
	 * @param name as it was sent this time
	 * @param photographer who took it, may be empty
	 * @param repeated whether the answer of a first try may have been lost, so that
	 * finding the photo there is no news
	 * @param actor who sends it
	 * @return what to tell
	 */
	UploadResult add(Activity activity, Stored stored, String name, String photographer, boolean repeated,
			Actor actor) {
		AlbumDesk.Added added = this.album.add(activity, stored.file(), photographer, actor);
		String what = added.attachment().getKind().getLabel();
		if (added.already() && !repeated) {
			return UploadResult.remarkable(name,
					"這" + added.attachment().getKind().getMeasure() + what + "已經在本活動裏，沒有重複存放");
		}
		Optional<String> elsewhere = (stored.known() && !added.already()) ? elsewhere(activity, stored, actor)
				: Optional.empty();
		if (elsewhere.isPresent()) {
			return UploadResult.remarkable(name, "這" + added.attachment().getKind().getMeasure() + what + "已經在「"
					+ elsewhere.get() + "」裏，這裏也放上了（只存一份）");
		}
		String warning = stored.file().getWarning();
		return warning.isEmpty() ? UploadResult.good(name, "已上傳") : UploadResult.remarkable(name, "已上傳。" + warning);
	}

	/** Of activities that the person doesn't see nothing is told. */
	private Optional<String> elsewhere(Activity activity, Stored stored, Actor actor) {
		return this.attachments.findByFileIdOrderById(stored.file().getId())
			.stream()
			.filter((other) -> !other.getActivityId().equals(activity.getId()))
			.flatMap((other) -> title(other.getActivityId(), actor).stream())
			.findFirst();
	}

	private Optional<String> title(Long activityId, Actor actor) {
		try {
			return Optional.of(this.access.visible(activityId, actor).getDescription().title());
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

}
