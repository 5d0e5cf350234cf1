package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import cn.activityweek.core.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Takes files in and finds them again. A file is on the disk, whole and durable, before
 * its row is; so a crash leaves at most a file without a row, which the sweeper removes.
 */
@Component
public class MediaStore {

	private final FileDirectory directory;

	private final StoredFileRepository files;

	private final FileRows rows;

	private final Intake intake;

	private final MediaProperties properties;

	MediaStore(FileDirectory directory, StoredFileRepository files, FileRows rows, Intake intake,
			MediaProperties properties) {
		this.directory = directory;
		this.files = files;
		this.rows = rows;
		this.intake = intake;
		this.properties = properties;
	}

	/**
	 * Stores a file.
	 * @param content its bytes, read to the end and not closed
	 * @param name the name as sent; tells nothing about the type, but what to advise
	 * where the content tells nothing either
	 * @param departmentId whose file it is
	 * @param purpose what it is for, which limits its size
	 * @return the file in the store
	 */
	public Stored store(InputStream content, String name, Long departmentId, Purpose purpose) {
		FileName.check(name);
		Path temporary = null;
		try {
			temporary = this.directory.temporary();
			Content read = write(content, temporary, this.properties.limit(purpose));
			Intake.Placed placed = this.intake.place(temporary, read, new Intake.Sent(name, departmentId, purpose),
					UUID.randomUUID());
			Stored stored = this.intake.record(placed);
			this.intake.removeSpare(placed, stored);
			return stored;
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
		finally {
			if (temporary != null) {
				FileDirectory.remove(temporary);
			}
		}
	}

	private static Content write(InputStream content, Path file, long limit) throws IOException {
		Content read;
		try (OutputStream output = Files.newOutputStream(file)) {
			read = Content.copy(content, output, limit);
		}
		FileDirectory.force(file);
		return read;
	}

	/**
	 * A stored file.
	 * @param id its id
	 * @return the file
	 * @throws NotFoundException if there is none
	 */
	public StoredFile get(Long id) {
		return this.files.findById(id).orElseThrow(() -> new NotFoundException("No stored file " + id));
	}

	/**
	 * Where the bytes of a file lie, to be read and never written.
	 * @param file the file
	 * @return a path that a second instance has too
	 */
	public Path original(StoredFile file) {
		return content(file, Variant.ORIGINAL);
	}

	/**
	 * Where a form of a file lies, to be read and never written.
	 * @param file the file
	 * @param variant in which form, which the file offers
	 * @return a path that a second instance has too
	 */
	public Path content(StoredFile file, Variant variant) {
		return this.directory.path(file.getLocation(), variant);
	}

	/**
	 * Several stored files at once.
	 * @param ids their ids
	 * @return those that exist, in no order
	 */
	public List<StoredFile> all(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : this.files.findByIdIn(ids);
	}

	/**
	 * Forgets under which names files were sent: a phone or its owner may have put a
	 * person's name or number there.
	 * @param ids the files' ids
	 * @return how many names were forgotten
	 */
	public int forgetNames(Collection<Long> ids) {
		return this.rows.forgetNames(ids);
	}

}
