package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import cn.activityweek.core.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A file's way into the store in two steps: what takes its time, looking into the bytes
 * and moving them, without a connection to the database; then the row.
 */
@Component
class Intake {

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

	private final FileDirectory directory;

	private final FileRows rows;

	private final StoredFileRepository files;

	private final FileInspector inspector;

	private final MediaProperties properties;

	Intake(FileDirectory directory, FileRows rows, StoredFileRepository files, FileInspector inspector,
			MediaProperties properties) {
		this.directory = directory;
		this.rows = rows;
		this.files = files;
		this.inspector = inspector;
		this.properties = properties;
	}

	/**
	 * Looks into a complete file and moves it into its place.
	 * @param file the bytes, durable already; moved, or left where they are not needed
	 * @param content what was read from it
	 * @param sent what is said about it
	 * @param token what makes its place unique; a second try with the same finds what the
	 * first has moved
	 * @return what {@link #record} needs
	 * @throws NoSuchFileException if the bytes are neither here nor there
	 */
	Placed place(Path file, Content content, Sent sent, UUID token) throws IOException {
		Optional<StoredFile> known = this.rows.offerAgain(sent.departmentId(), content.sha256()).map(this::get);
		if (known.isPresent()) {
			SizeLimit.check(known.get().getType(), content.length(), sent.purpose(), this.properties);
			heal(known.get(), file);
			return new Placed(sent, content, null, null, known.get());
		}
		String location = FileDirectory.location(content.sha256(), token);
		boolean here = Files.exists(file);
		Path bytes = here ? file : this.directory.path(location, Variant.ORIGINAL);
		Facts facts = this.inspector.inspect(bytes, sent.name(), content.length(), sent.purpose());
		if (here) {
			this.directory.place(file, location, Variant.ORIGINAL);
		}
		return new Placed(sent, content, location, facts, null);
	}

	/** Bytes that were lost come back when somebody sends the same again. */
	private void heal(StoredFile known, Path file) throws IOException {
		Path original = this.directory.path(known.getLocation(), Variant.ORIGINAL);
		if (FileDirectory.length(original) == known.getLength()) {
			return;
		}
		logger.warn("The bytes of stored file {} were not whole at {} and have been sent again", known.getId(),
				original);
		this.directory.place(file, known.getLocation(), Variant.ORIGINAL);
		boolean prepared = known.getPreparation() == Preparation.READY && Stream.of(Variant.values())
			.filter((variant) -> variant.isOf(known.getType()))
			.allMatch((variant) -> Files.exists(this.directory.path(known.getLocation(), variant)));
		if (!prepared) {
			this.rows.prepareAgain(known.getId());
		}
	}

	/**
	 * Puts a file that is in its place on record.
	 * @param placed the file
	 * @return the file in the store
	 */
	Stored record(Placed placed) {
		if (placed.known() != null) {
			return new Stored(placed.known(), true);
		}
		Sent sent = placed.sent();
		FileRows.Row row = this.rows.insert(sent.departmentId(), FileName.clean(sent.name()), placed.location(),
				placed.content(), placed.facts());
		return new Stored(get(row.id()), row.known());
	}

	/**
	 * Of two who send the same at the same moment the second has a copy too many. Only
	 * when the row is committed: else nothing is left for a second try.
	 * @param placed the file
	 * @param stored what is on record
	 */
	void removeSpare(Placed placed, Stored stored) {
		if (placed.location() != null && !placed.location().equals(stored.file().getLocation())) {
			this.directory.remove(placed.location());
		}
	}

	private StoredFile get(Long id) {
		return this.files.findById(id).orElseThrow(() -> new NotFoundException("No stored file " + id));
	}

	/**
	 * What the sender says.
	 *
	 * @param name the name as sent
	 * @param departmentId whose file it is
	 * @param purpose what it is for
	 */
	record Sent(String name, Long departmentId, Purpose purpose) {

	}

	/**
	 * A file between the two steps.
	 *
	 * @param sent what the sender says
	 * @param content what was read from it
	 * @param location where its bytes are; null if it is known
	 * @param facts what its content says; null if it is known
	 * @param known the department's file with the same bytes, or null
	 */
	record Placed(Sent sent, Content content, String location, Facts facts, StoredFile known) {

	}

}
