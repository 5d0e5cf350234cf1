package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

	private final FileRows rows;

	private final StoredFileRepository files;

	private final FileInspector inspector;

	private final MediaProperties properties;

	MediaStore(FileDirectory directory, FileRows rows, StoredFileRepository files, FileInspector inspector,
			MediaProperties properties) {
		this.directory = directory;
		this.rows = rows;
		this.files = files;
		this.inspector = inspector;
		this.properties = properties;
	}

	/**
	 * Stores a file.
	 * @param content its bytes, read to the end and not closed
	 * @param name the name as sent; tells nothing about the type
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
			return take(temporary, read, name, departmentId, purpose, UUID.randomUUID());
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
	 * Takes a complete file over into the store.
	 * @param file the bytes, durable already; moved, or left where they are not needed
	 * @param content what was read from it
	 * @param name the name as sent
	 * @param departmentId whose file it is
	 * @param purpose what it is for
	 * @param token what makes its place unique; a second try with the same finds what the
	 * first has moved
	 * @return the file in the store
	 */
	Stored take(Path file, Content content, String name, Long departmentId, Purpose purpose, UUID token)
			throws IOException {
		Optional<StoredFile> known = this.rows.offerAgain(departmentId, content.sha256()).map(this::get);
		if (known.isPresent()) {
			SizeLimit.check(known.get().getType(), content.length(), purpose, this.properties);
			return new Stored(known.get(), true);
		}
		String location = FileDirectory.location(content.sha256(), token);
		Path placed = this.directory.path(location, Variant.ORIGINAL);
		if (Files.exists(file)) {
			Facts facts = this.inspector.inspect(file, name, content.length(), purpose);
			this.directory.place(file, location, Variant.ORIGINAL);
			return record(departmentId, name, location, content, facts);
		}
		Facts facts = this.inspector.inspect(placed, name, content.length(), purpose);
		return record(departmentId, name, location, content, facts);
	}

	/** Of two who send the same at the same moment the second has a copy too many. */
	private Stored record(Long departmentId, String name, String location, Content content, Facts facts) {
		FileRows.Row row = this.rows.insert(departmentId, FileName.clean(name), location, content, facts);
		if (row.known()) {
			this.directory.remove(location);
		}
		return new Stored(get(row.id()), row.known());
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
	 * Several stored files at once.
	 * @param ids their ids
	 * @return those that exist, in no order
	 */
	public List<StoredFile> all(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : this.files.findByIdIn(ids);
	}

}
