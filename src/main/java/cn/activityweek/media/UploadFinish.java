package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.UploadRows.UploadRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of an upload: hash, type check and move without a connection to the database,
 * then its row. May be interrupted anywhere and asked for again.
 */
@Component
class UploadFinish {

	private static final Logger logger = LoggerFactory.getLogger(UploadFinish.class);

	private static final String LOST = "上傳的內容在服務器上不完整，請重新上傳這個文件。";

	private final UploadRows rows;

	private final ChunkFiles chunks;

	private final FileDirectory directory;

	private final Intake intake;

	private final MediaStore store;

	private final TransactionTemplate transaction;

	UploadFinish(UploadRows rows, ChunkFiles chunks, FileDirectory directory, Intake intake, MediaStore store,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.chunks = chunks;
		this.directory = directory;
		this.intake = intake;
		this.store = store;
		this.transaction = transaction;
	}

	Stored of(UploadRow upload, String owner) {
		if (upload.isOpen() && !upload.upload().isComplete()) {
			throw new RefusedException("這個文件還沒有傳完，請繼續上傳。");
		}
		try {
			Path file = this.directory.upload(upload.id());
			if (upload.isOpen()) {
				settle(hashed(upload, owner, file), owner, file);
			}
			FileDirectory.remove(file);
			return answer(row(upload.id(), owner));
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

	private UploadRow row(UUID id, String owner) {
		return this.rows.find(id, owner).orElseThrow(() -> new NotFoundException("No upload " + id));
	}

	private UploadRow hashed(UploadRow upload, String owner, Path file) throws IOException {
		if (upload.content().isPresent()) {
			return upload;
		}
		try {
			Content content = this.chunks.read(file);
			if (content.length() == upload.length()) {
				this.transaction.executeWithoutResult((status) -> this.rows.hashed(upload.id(), content));
			}
		}
		catch (NoSuchFileException ex) {
			logger.debug("Upload {} is being finished by another instance", upload.id(), ex);
		}
		return row(upload.id(), owner);
	}

	/** A refusal is kept like an acceptance. */
	private void settle(UploadRow upload, String owner, Path file) throws IOException {
		if (!upload.isOpen()) {
			return;
		}
		try {
			Intake.Placed placed = place(upload, file);
			this.transaction.execute((status) -> record(upload.id(), owner, placed))
				.ifPresent((stored) -> this.intake.removeSpare(placed, stored));
		}
		catch (RefusedException ex) {
			this.transaction.executeWithoutResult((status) -> this.rows.refused(upload.id(), ex.getMessage()));
		}
	}

	/** Of two instances one moves the file; the other looks again, where it went. */
	private Intake.Placed place(UploadRow upload, Path file) throws IOException {
		Content content = upload.content().orElseThrow(() -> new RefusedException(LOST));
		Intake.Sent sent = new Intake.Sent(upload.name(), upload.departmentId(), upload.purpose());
		try {
			return this.intake.place(file, content, sent, upload.id());
		}
		catch (NoSuchFileException moved) {
			logger.debug("Upload {} was moved by another instance", upload.id(), moved);
		}
		try {
			return this.intake.place(file, content, sent, upload.id());
		}
		catch (NoSuchFileException ex) {
			logger.error("The bytes of upload {} are missing", upload.id(), ex);
			throw new RefusedException(LOST);
		}
	}

	/** What another instance has settled in between stays. */
	private Optional<Stored> record(UUID id, String owner, Intake.Placed placed) {
		UploadRow upload = this.rows.lock(id, owner).orElseThrow(() -> new NotFoundException("No upload " + id));
		if (!upload.isOpen()) {
			return Optional.empty();
		}
		Stored stored = this.intake.record(placed);
		this.rows.finished(id, stored);
		return Optional.of(stored);
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
