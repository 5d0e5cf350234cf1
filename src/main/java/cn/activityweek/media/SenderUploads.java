package cn.activityweek.media;

import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;

import cn.activityweek.core.RefusedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@link Uploads} of people without an account, within the limits of their code.
 */
@Component
public class SenderUploads {

	/** How the owner of an upload begins who has no account. */
	static final String OWNER = "sender:";

	/** What was announced and not begun by then makes room for others. */
	private static final Duration NOT_BEGUN = Duration.ofMinutes(20);

	private final Uploads uploads;

	private final UploadRows rows;

	private final UploadSpace space;

	private final SenderLimit limit;

	SenderUploads(Uploads uploads, UploadRows rows, UploadSpace space, SenderLimit limit) {
		this.uploads = uploads;
		this.rows = rows;
		this.space = space;
		this.limit = limit;
	}

	/**
	 * Announces a file. What is too large is refused before it is counted.
	 * @param sender who sends
	 * @param name the file's name
	 * @param length its length in bytes
	 * @return the upload, nothing received
	 */
	public Upload begin(Sender sender, String name, long length) {
		Upload upload = this.uploads.begin(sender.owner(), name, length, sender.departmentId(), sender.purpose());
		try {
			this.limit.count(sender.gate(), sender.address(), 0, upload.id());
		}
		catch (RefusedException ex) {
			this.uploads.cancel(upload.id(), sender.owner());
			throw ex;
		}
		return upload;
	}

	public Upload get(Sender sender, UUID id) {
		return this.uploads.get(id, sender.owner());
	}

	/** What has come counts, not what was announced. */
	public Upload append(Sender sender, UUID id, long offset, InputStream chunk) {
		long before = get(sender, id).received();
		this.limit.requireRoom(sender.gate(), id);
		this.space.requireForSender(0);
		Upload upload = this.uploads.append(id, sender.owner(), offset, chunk);
		if (upload.received() > before) {
			this.limit.arrived(sender.gate(), id, upload.received() - before);
		}
		return upload;
	}

	/** What has come whole stays counted: it may have been put to use. */
	public void cancel(Sender sender, UUID id) {
		Upload upload = get(sender, id);
		this.uploads.cancel(id, sender.owner());
		if (!upload.isComplete()) {
			this.limit.giveBack(sender.gate(), id);
		}
	}

	/**
	 * Looks before a whole file is taken.
	 * @param length its bytes
	 * @throws RefusedException if there is no room
	 */
	public void requireSpace(long length) {
		this.space.requireForSender(length);
	}

	public Stored finish(Sender sender, UUID id) {
		return this.uploads.finish(id, sender.owner());
	}

	/** Whoever only announces uses up neither the disk nor the files of a code. */
	@Scheduled(initialDelay = 60 * 1000, fixedDelay = 5 * 60 * 1000)
	public void forgetNotBegun() {
		for (UUID id : this.rows.unbegun(NOT_BEGUN)) {
			this.uploads.remove(id);
			this.limit.giveBack(id);
		}
	}

	static boolean isSender(String owner) {
		return owner.startsWith(OWNER);
	}

	/**
	 * Somebody who sends by a code.
	 *
	 * @param gate the code
	 * @param owner the page from which he sends, which alone may go on
	 * @param departmentId whose file it will be
	 * @param purpose what it is for
	 * @param address the peer's
	 */
	public record Sender(SenderGate gate, String owner, Long departmentId, Purpose purpose, String address) {

		public Sender {
			owner = OWNER + owner;
		}

	}

}
