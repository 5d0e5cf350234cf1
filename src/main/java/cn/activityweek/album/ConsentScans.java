package cn.activityweek.album;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import cn.activityweek.activity.Activity;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The scanned agreements sent for an activity. A form that has to be shown again carries
 * the number of its scan, so that nobody sends it twice; the number of any other file
 * means nothing here.
 */
@Component
class ConsentScans {

	private final MediaStore media;

	private final JdbcClient jdbc;

	private final Apart apart;

	ConsentScans(MediaStore media, JdbcClient jdbc, Apart apart) {
		this.media = media;
		this.jdbc = jdbc;
		this.apart = apart;
	}

	/**
	 * Stores a scan; it stays a day if no consent comes to refer to it.
	 * @param activity the activity
	 * @param scan what was sent
	 * @return the file's id
	 */
	Long store(Activity activity, MultipartFile scan) {
		try (InputStream content = scan.getInputStream()) {
			return this.apart.get(() -> {
				Long fileId = this.media
					.store(content, Additions.nameOf(scan), activity.getDepartmentId(), Purpose.ACTIVITY)
					.file()
					.getId();
				this.jdbc.sql("insert into consent_scan (activity_id, file_id) values (?, ?) on conflict do nothing")
					.params(activity.getId(), fileId)
					.update();
				return fileId;
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether a file was sent as a scan for this activity and is still there.
	 * @param activity the activity
	 * @param fileId as a form carries it
	 * @return false for every other file
	 */
	boolean isOf(Activity activity, Long fileId) {
		return this.jdbc.sql("select exists(select from consent_scan where activity_id = ? and file_id = ?)")
			.params(activity.getId(), fileId)
			.query(Boolean.class)
			.single();
	}

	StoredFile get(Long fileId) {
		return this.media.get(fileId);
	}

	/**
	 * What the scan is called.
	 * @param activity the activity
	 * @param fileId as a form carries it, null for none
	 * @return empty where there is none, not any more, or it is another file
	 */
	public String name(Activity activity, Long fileId) {
		return (fileId != null && isOf(activity, fileId)) ? this.media.get(fileId).getName() : "";
	}

}
