package cn.activityweek.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.ForCommands;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the store's directory and the database tell the same. May run beside the
 * application: what is being stored at this moment is no finding.
 */
@ForCommands
@Component
public class FileCheck {

	private static final int BATCH = 1000;

	/** Between a file's move into its place and its row lie milliseconds. */
	private static final Duration BEING_STORED = Duration.ofMinutes(5);

	private final FileDirectory directory;

	private final StoreWalk walk;

	private final JdbcClient jdbc;

	FileCheck(FileDirectory directory, StoreWalk walk, JdbcClient jdbc) {
		this.directory = directory;
		this.walk = walk;
		this.jdbc = jdbc;
	}

	/**
	 * Where the files lie.
	 * @return the directory
	 */
	public Path directory() {
		return this.directory.root();
	}

	/**
	 * Whether the application has ever been started with this database.
	 * @return whether there is anything to compare the files with
	 */
	public boolean hasRecords() {
		return this.jdbc.sql("select to_regclass('stored_file') is not null").query(Boolean.class).single();
	}

	/**
	 * How many files are on record.
	 * @return the number of rows
	 */
	public long count() {
		return this.walk.countRows();
	}

	/**
	 * Compares all rows with all files.
	 * @return what doesn't fit, a line each; empty if all is well
	 */
	public List<String> findings() {
		List<String> findings = new ArrayList<>();
		try {
			List<Row> batch = rows(0L);
			while (!batch.isEmpty()) {
				for (Row row : batch) {
					compare(row, findings);
				}
				batch = rows(batch.get(batch.size() - 1).id());
			}
			compareFiles(findings);
			return findings;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Row> rows(Long after) {
		return this.jdbc.sql("""
				select id, name, location, length, type, preparation from stored_file where id > :after
				order by id limit %d""".formatted(BATCH)).param("after", after).query(Row.class).list();
	}

	private void compare(Row row, List<String> findings) throws IOException {
		List<String> found = new ArrayList<>();
		for (Variant variant : Variant.values()) {
			boolean expected = variant == Variant.ORIGINAL
					|| (row.preparation() == Preparation.READY && variant.isOf(row.type()));
			long length = FileDirectory.length(this.directory.path(row.location(), variant));
			if (expected && length < 0) {
				found.add("missing %s of file %d (%s): %s%s".formatted(variant, row.id(), row.name(), row.location(),
						variant.suffix()));
			}
			else if (variant == Variant.ORIGINAL && length != row.length()) {
				found.add("wrong length of file %d (%s): %d bytes instead of %d: %s".formatted(row.id(), row.name(),
						length, row.length(), row.location()));
			}
		}
		if (!found.isEmpty() && isStillThere(row)) {
			findings.addAll(found);
		}
	}

	private boolean isStillThere(Row row) {
		return this.jdbc.sql("select exists(select from stored_file where id = :id)")
			.param("id", row.id())
			.query(Boolean.class)
			.single();
	}

	private void compareFiles(List<String> findings) throws IOException {
		List<Path> unknown = this.walk.unknown();
		if (unknown.isEmpty()) {
			return;
		}
		Instant settled = this.directory.fileServersTime().toInstant().minus(BEING_STORED);
		for (Path file : unknown) {
			try {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(settled)) {
					findings.add("no row for " + this.directory.root().relativize(file));
				}
			}
			catch (NoSuchFileException gone) {
				continue;
			}
		}
	}

	/** What the check needs of a row. */
	private record Row(Long id, String name, String location, long length, FileType type, Preparation preparation) {

	}

}
