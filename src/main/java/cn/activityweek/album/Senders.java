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
import cn.activityweek.media.SenderLimit;
import cn.activityweek.media.SenderUploads;
import cn.activityweek.media.Stored;
import cn.activityweek.media.UploadResult;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * What anybody may do who has an open 照片收集碼: send, and nothing else.
 */
@Component
class Senders {

	private final InboxDesk inbox;

	private final InboxLimit limits;

	private final SenderLimit limit;

	private final Activities activities;

	private final MediaStore media;

	private final SenderUploads uploads;

	Senders(InboxDesk inbox, InboxLimit limits, SenderLimit limit, Activities activities, MediaStore media,
			SenderUploads uploads) {
		this.inbox = inbox;
		this.limits = limits;
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

	SenderUploads.Sender sender(CollectionCode code, String visitor, String address) {
		return new SenderUploads.Sender(this.limits.of(code), "inbox:" + code.getCode() + ":" + visitor,
				activity(code).getDepartmentId(), Purpose.ACTIVITY, address);
	}

	UploadResult finish(CollectionCode code, SenderUploads.Sender sender, UUID upload, String name) {
		String file = this.uploads.get(sender, upload).name();
		return receive(code, this.uploads.finish(sender, upload), file, name);
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
			this.uploads.requireSpace(file.getSize());
			this.limit.count(this.limits.of(code), address, file.getSize(), null);
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

}
