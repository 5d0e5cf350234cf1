package cn.activityweek.album;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.Activity;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.Stored;
import cn.activityweek.media.Upload;
import cn.activityweek.media.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * What anybody may do who has an open 照片收集碼: send, and nothing else.
 */
@Component
class Senders {

	private final InboxDesk inbox;

	private final InboxLimit limit;

	private final Activities activities;

	private final MediaStore media;

	private final Uploads uploads;

	Senders(InboxDesk inbox, InboxLimit limit, Activities activities, MediaStore media, Uploads uploads) {
		this.inbox = inbox;
		this.limit = limit;
		this.activities = activities;
		this.media = media;
		this.uploads = uploads;
	}

	/**
	 * An open code.
	 * @param code as the address has it
	 * @return the code
	 * @throws NotFoundException if there is none such, or not any more
	 */
	CollectionCode code(String code) {
		return this.inbox.open(code)
			.filter((found) -> this.activities.present(found.getActivityId()).isPresent())
			.orElseThrow(() -> new NotFoundException("這個照片收集碼已經關閉"));
	}

	Activity activity(CollectionCode code) {
		return this.activities.present(code.getActivityId()).orElseThrow();
	}

	/** What is too large is refused before it is counted. */
	Upload begin(CollectionCode code, String visitor, String name, long length, String address) {
		Upload upload = this.uploads.begin(owner(code, visitor), name, length, activity(code).getDepartmentId(),
				Purpose.ACTIVITY);
		try {
			this.limit.count(code, address, 0, upload.id());
		}
		catch (RefusedException ex) {
			this.uploads.cancel(upload.id(), owner(code, visitor));
			throw ex;
		}
		return upload;
	}

	/** What has come counts, not what was announced. */
	Upload append(CollectionCode code, String visitor, UUID id, long offset, InputStream chunk) {
		long before = this.uploads.get(id, owner(code, visitor)).received();
		this.limit.requireRoom(code, id);
		Upload upload = this.uploads.append(id, owner(code, visitor), offset, chunk);
		if (upload.received() > before) {
			this.limit.arrived(code, id, upload.received() - before);
		}
		return upload;
	}

	/** What has come whole stays counted: it may have been taken into the inbox. */
	void cancel(CollectionCode code, String visitor, UUID id) {
		Upload upload = this.uploads.get(id, owner(code, visitor));
		this.uploads.cancel(id, owner(code, visitor));
		if (!upload.isComplete()) {
			this.limit.giveBack(id);
		}
	}

	UploadResult finish(CollectionCode code, String visitor, UUID upload, String sender) {
		String name = this.uploads.get(upload, owner(code, visitor)).name();
		return receive(code, this.uploads.finish(upload, owner(code, visitor)), name, sender);
	}

	List<UploadResult> sendAll(CollectionCode code, List<MultipartFile> files, String sender, String address) {
		return files.stream()
			.filter((file) -> !file.isEmpty() || !Additions.nameOf(file).isEmpty())
			.map((file) -> send(code, file, sender, address))
			.toList();
	}

	private UploadResult send(CollectionCode code, MultipartFile file, String sender, String address) {
		String name = Additions.nameOf(file);
		try (InputStream content = file.getInputStream()) {
			this.limit.count(code, address, file.getSize(), null);
			return receive(code, this.media.store(content, name, activity(code).getDepartmentId(), Purpose.ACTIVITY),
					name, sender);
		}
		catch (RefusedException ex) {
			return UploadResult.refused(name, ex.getMessage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private UploadResult receive(CollectionCode code, Stored stored, String name, String sender) {
		boolean fresh = this.inbox.receive(code, stored.file(), sender);
		return UploadResult.good(name, fresh ? "已收到，謝謝" : "已經收到過，不用再發");
	}

	/** Phones are told apart, so that one can't go on with what another began. */
	static String owner(CollectionCode code, String visitor) {
		return "inbox:" + code.getCode() + ":" + visitor;
	}

}
