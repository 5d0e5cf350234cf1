package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.activityweek.core.Download;
import cn.activityweek.core.CollegeTime;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends many files as one zip that is made while it is sent. Photos and videos don't get
 * smaller, so nothing is deflated; Java's zip turns into Zip64 by itself where it has to.
 */
@Component
public class ZipSender {

	private static final Logger logger = LoggerFactory.getLogger(ZipSender.class);

	private static final String MISSING = "缺少的文件.txt";

	private final FileDirectory directory;

	ZipSender(FileDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Sends the files. Call it outside any transaction.
	 * @param zipName the name under which the zip is saved
	 * @param items the files, in order; two of one path get numbers
	 * @param response where it goes
	 */
	public void send(String zipName, Stream<Item> items, HttpServletResponse response) {
		send(zipName, List.of(), items, response);
	}

	/**
	 * Sends files with what has been made to go with them.
	 * @param zipName the name under which the zip is saved
	 * @param made what goes first, complete already
	 * @param items the files, in order; two of one path get numbers
	 * @param response where it goes
	 */
	public void send(String zipName, List<Made> made, Stream<Item> items, HttpServletResponse response) {
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(zipName));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		try (items; ZipOutputStream zip = new ZipOutputStream(new Outgoing(response.getOutputStream()))) {
			zip.setLevel(Deflater.NO_COMPRESSION);
			write(made, items.iterator(), zip);
		}
		catch (Outgoing.ReaderGoneException ex) {
			logger.debug("A reader of {} left", zipName, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(List<Made> made, Iterator<Item> items, ZipOutputStream zip) throws IOException {
		ZipNames names = new ZipNames();
		for (Made one : made) {
			zip.putNextEntry(new ZipEntry(names.next(one.path())));
			try (InputStream content = Files.newInputStream(one.content())) {
				Outgoing.copy(content, Files.size(one.content()), zip);
			}
			zip.closeEntry();
		}
		List<String> missing = new ArrayList<>();
		while (items.hasNext()) {
			Item item = items.next();
			String name = names.next(item.path());
			if (item.content() != null) {
				write(name, item.content(), zip);
				continue;
			}
			try (InputStream content = Files.newInputStream(path(item))) {
				zip.putNextEntry(entry(name, item));
				Outgoing.copy(content, Files.size(path(item)), zip);
				zip.closeEntry();
			}
			catch (NoSuchFileException ex) {
				logger.error("The bytes of stored file {} are missing", item.file().getId(), ex);
				missing.add(name);
			}
		}
		if (!missing.isEmpty()) {
			tell(names.next(MISSING), missing, zip);
		}
	}

	private Path path(Item item) {
		return this.directory.path(item.file().getLocation(), item.variant());
	}

	/** The checksum of an original alone is known before it is read. */
	private static ZipEntry entry(String name, Item item) {
		StoredFile file = item.file();
		ZipEntry entry = new ZipEntry(name);
		if (item.variant() == Variant.ORIGINAL) {
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(file.getLength());
			entry.setCompressedSize(file.getLength());
			entry.setCrc(file.getChecksum());
		}
		entry.setTimeLocal(CollegeTime.local(file.getStoredAt()));
		return entry;
	}

	/** The answer has begun: who opens the zip has to be told in it. */
	private static void tell(String name, List<String> missing, ZipOutputStream zip) throws IOException {
		String text = "以下文件在服務器上找不到，請告訴系統管理員：\r\n" + String.join("\r\n", missing) + "\r\n";
		write(name, text.getBytes(StandardCharsets.UTF_8), zip);
	}

	private static void write(String name, byte[] content, ZipOutputStream zip) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	/**
	 * A file in the zip.
	 *
	 * @param path folders and name in the zip, divided by {@code /}
	 * @param file the file, null for what is in no store
	 * @param variant in which form
	 * @param content the bytes of a small text made for the zip, null for a stored file
	 */
	public record Item(String path, StoredFile file, Variant variant, byte[] content) {

		/** A stored file in one of its forms. */
		public Item(String path, StoredFile file, Variant variant) {
			this(path, file, variant, null);
		}

		/** The original. */
		public Item(String path, StoredFile file) {
			this(path, file, Variant.ORIGINAL, null);
		}

		/**
		 * A small text made for the zip.
		 * @param path folders and name in the zip
		 * @param content its bytes
		 * @return the item
		 */
		public static Item text(String path, byte[] content) {
			return new Item(path, null, null, content);
		}

	}

	/**
	 * Something made for the zip.
	 *
	 * @param path folders and name in the zip, divided by {@code /}
	 * @param content a file that stays until the zip has been sent
	 */
	public record Made(String path, Path content) {

	}

}
