package cn.activityweek.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.UploadRows.UploadRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of an upload: hash without a connection to the database, then, one at a time,
 * type check, move and row. May be interrupted anywhere and asked for again.
 */
@Component
class UploadFinish {

	private static final Logger logger = LoggerFactory.getLogger(UploadFinish.class);

	private static final String LOST = "上傳的內容在服務器上不完整，請重新上傳這個文件。";

	private final UploadRows rows;

	private final ChunkFiles chunks;

	private final FileDirectory directory;

	private final MediaStore store;

	private final TransactionTemplate transaction;

	UploadFinish(UploadRows rows, ChunkFiles chunks, FileDirectory directory, MediaStore store,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.chunks = chunks;
		this.directory = directory;
		this.store = store;
		this.transaction = transaction;
	}

	Stored of(UploadRow upload, String owner) {
		if (upload.isOpen() && !upload.upload().isComplete()) {
			throw new RefusedException("這個文件還沒有傳完，請繼續上傳。");
		}
		try {
			Path file = this.directory.upload(upload.id());
			if (upload.isOpen() && upload.content().isEmpty()) {
				hash(upload, file);
			}
			UploadRow settled = this.transaction.execute((status) -> settle(upload.id(), owner, file));
			FileDirectory.remove(file);
			return answer(settled);
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

	private void hash(UploadRow upload, Path file) throws IOException {
		try {
			Content content = this.chunks.read(file);
			if (content.length() == upload.length()) {
				this.transaction.executeWithoutResult((status) -> this.rows.hashed(upload.id(), content));
			}
		}
		catch (NoSuchFileException ex) {
			logger.debug("Upload {} is being finished by another call", upload.id(), ex);
		}
	}

	/** A refusal is kept like an acceptance, so it must not roll the transaction back. */
	private UploadRow settle(UUID id, String owner, Path file) {
		UploadRow upload = this.rows.lock(id, owner).orElseThrow(() -> new NotFoundException("No upload " + id));
		if (upload.isOpen()) {
			try {
				this.rows.finished(id, take(upload, file));
			}
			catch (RefusedException ex) {
				this.rows.refused(id, ex.getMessage());
			}
		}
		return this.rows.find(id, owner).orElseThrow();
	}

	private Stored take(UploadRow upload, Path file) {
		Content content = upload.content().orElseThrow(() -> new RefusedException(LOST));
		try {
			return this.store.take(file, content, upload.name(), upload.departmentId(), upload.purpose(), upload.id());
		}
		catch (NoSuchFileException ex) {
			logger.error("The bytes of upload {} are missing", upload.id(), ex);
			throw new RefusedException(LOST);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Stored answer(UploadRow settled) {
		if (!settled.refusal().isEmpty()) {
			throw new RefusedException(settled.refusal());
		}
		if (settled.fileId() == null) {
			throw new NotFoundException("The file of upload " + settled.id() + " was not used and is gone");
		}
		return new Stored(this.store.get(settled.fileId()), settled.known());
	}

}
