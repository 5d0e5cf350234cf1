package cn.activityweek.media;

import java.io.InputStream;
import java.util.UUID;

import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Component;

/**
 * {@link Uploads} of people without an account, within the limits of their code.
 */
@Component
public class SenderUploads {

	private final Uploads uploads;

	private final SenderLimit limit;

	SenderUploads(Uploads uploads, SenderLimit limit) {
		this.uploads = uploads;
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

	public Stored finish(Sender sender, UUID id) {
		return this.uploads.finish(id, sender.owner());
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

	}

}
