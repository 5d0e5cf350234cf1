package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import cn.activityweek.core.ForCommands;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares what lies in the store's directory with what is on record.
 */
@ForCommands
@Component
class StoreWalk {

	private final FileDirectory directory;

	private final JdbcClient jdbc;

	StoreWalk(FileDirectory directory, JdbcClient jdbc) {
		this.directory = directory;
		this.jdbc = jdbc;
	}

	/**
	 * All files that no row knows, directory by directory.
	 * @return their paths
	 */
	List<Path> unknown() throws IOException {
		List<Path> unknown = new ArrayList<>();
		for (Path first : directories(this.directory.root())) {
			for (Path second : directories(first)) {
				unknown.addAll(unknownIn(second));
			}
		}
		return unknown;
	}

	/** The directories named by two digits of a hash. */
	private static List<Path> directories(Path parent) throws IOException {
		if (Files.notExists(parent)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(parent)) {
			return entries.filter((entry) -> entry.getFileName().toString().matches("[0-9a-f]{2}"))
				.filter(Files::isDirectory)
				.sorted()
				.toList();
		}
	}

	private List<Path> unknownIn(Path directory) throws IOException {
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
			entries.forEach(files::add);
		}
		Set<String> known = known(files.stream().map(this::location).distinct().toList());
		return files.stream().filter((file) -> !known.contains(location(file))).toList();
	}

	private String location(Path file) {
		String relative = this.directory.root().relativize(file).toString().replace('\\', '/');
		for (Variant variant : Variant.values()) {
			if (variant != Variant.ORIGINAL && relative.endsWith(variant.suffix())) {
				return relative.substring(0, relative.length() - variant.suffix().length());
			}
		}
		return relative;
	}

	private Set<String> known(List<String> locations) {
		if (locations.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.jdbc.sql("select location from stored_file where location in (:locations)")
			.param("locations", locations)
			.query(String.class)
			.list());
	}

	long countRows() {
		return this.jdbc.sql("select count(*) from stored_file").query(Long.class).single();
	}

}
