package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.UploadRows.UploadRow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that arrive chunk by chunk and go on after a broken line, another page or a
 * restart. A chunk is read from the network into a file of its own, then joined to the
 * rest and counted; while anything is read or written no connection to the database is
 * held, so that a slow disk stops no page.
 */
@Component
public class Uploads {

	/** The largest chunk, in bytes: what is sent again at most after a broken line. */
	public static final int CHUNK = 8 * 1024 * 1024;

	/** Uploads left for so long make room for their sender's new ones. */
	static final Duration LEFT = Duration.ofHours(1);

	private final UploadRows rows;

	private final UploadLocks locks;

	private final ChunkFiles chunks;

	private final FileDirectory directory;

	private final UploadSpace space;

	private final UploadFinish finish;

	private final MediaProperties properties;

	private final TransactionTemplate transaction;

	Uploads(UploadRows rows, UploadLocks locks, ChunkFiles chunks, FileDirectory directory, UploadSpace space,
			UploadFinish finish, MediaProperties properties, TransactionTemplate transaction) {
		this.rows = rows;
		this.locks = locks;
		this.chunks = chunks;
		this.directory = directory;
		this.space = space;
		this.finish = finish;
		this.properties = properties;
		this.transaction = transaction;
	}

	/**
	 * Announces a file; refuses what is too large or finds no room before a byte is sent.
	 * @param owner who sends it, and alone may go on
	 * @param name the file's name
	 * @param length its length in bytes
	 * @param departmentId whose file it will be
	 * @param purpose what it is for
	 * @return the upload, nothing received
	 */
	public Upload begin(String owner, String name, long length, Long departmentId, Purpose purpose) {
		FileName.check(name);
		SizeLimit.check(FileName.extension(name), length, purpose, this.properties);
		makeRoom(owner);
		this.space.require(owner, length);
		UUID id = UUID.randomUUID();
		String cleaned = FileName.clean(name);
		this.transaction
			.executeWithoutResult((status) -> this.rows.insert(id, owner, cleaned, length, departmentId, purpose));
		return new Upload(id, cleaned, length, 0);
	}

	private void makeRoom(String owner) {
		if (this.rows.countOpen(owner) < this.properties.openUploads()) {
			return;
		}
		this.rows.idle(owner, LEFT).forEach(this::remove);
		if (this.rows.countOpen(owner) >= this.properties.openUploads()) {
			throw new RefusedException(
					"您還有 " + this.properties.openUploads() + " 個文件沒有傳完。請等它們傳完或取消其中幾個，再傳新的；中斷的上傳一小時後也會讓出位置。");
		}
	}

	/**
	 * How far an upload is.
	 * @param id the upload
	 * @param owner who asks
	 * @return the upload
	 * @throws NotFoundException if it isn't this owner's
	 */
	public Upload get(UUID id, String owner) {
		return row(id, owner).upload();
	}

	private UploadRow row(UUID id, String owner) {
		return this.rows.find(id, owner).orElseThrow(() -> new NotFoundException("No upload " + id));
	}

	/**
	 * Takes the next chunk. When the line breaks, what has arrived is kept.
	 * @param id the upload
	 * @param owner who sends
	 * @param offset where the chunk begins; if that isn't what has been received nothing
	 * is written
	 * @param chunk its bytes; of those beyond {@link #CHUNK} or the file's length nothing
	 * is read
	 * @return the upload, which tells where to go on
	 */
	public Upload append(UUID id, String owner, long offset, InputStream chunk) {
		UploadRow before = row(id, owner);
		if (offset != before.received() || before.upload().isComplete() || !before.isOpen()) {
			return before.upload();
		}
		try {
			Path arrived = this.directory.temporary();
			try {
				this.chunks.receive(chunk, arrived, Math.min(CHUNK, before.length() - offset));
				return this.locks.alone(id, () -> join(id, owner, offset, arrived));
			}
			finally {
				FileDirectory.remove(arrived);
			}
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

	/**
	 * Of two that send the same chunk at the same moment the second writes nothing; in
	 * two instances both write the same bytes, and one of them is counted.
	 */
	private Upload join(UUID id, String owner, long offset, Path arrived) throws IOException {
		UploadRow now = row(id, owner);
		if (offset != now.received() || !now.isOpen()) {
			return now.upload();
		}
		long received = this.chunks.join(arrived, this.directory.upload(id), offset, now.length());
		this.transaction.executeWithoutResult((status) -> this.rows.received(id, offset, received));
		return row(id, owner).upload();
	}

	/**
	 * Takes the complete file into the store; called again it gives the same answer.
	 * @param id the upload
	 * @param owner who sent it
	 * @return the file in the store
	 */
	public Stored finish(UUID id, String owner) {
		try {
			return this.locks.alone(id, () -> this.finish.of(row(id, owner), owner));
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

	/**
	 * Gives an upload up. One that is not there any more is no matter.
	 * @param id the upload
	 * @param owner who sent it
	 */
	public void cancel(UUID id, String owner) {
		this.rows.find(id, owner).ifPresent((upload) -> remove(id));
	}

	/** Row first: what stays on the disk after a crash is removed by its age. */
	void remove(UUID id) {
		try {
			this.locks.alone(id, () -> {
				this.transaction.executeWithoutResult((status) -> this.rows.delete(id));
				FileDirectory.remove(this.directory.upload(id));
				return null;
			});
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

}
