package cn.activityweek.news;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

import cn.activityweek.media.ZipSender;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * A copy as a Word file, as a page, and with its pictures in the size of the web.
 */
@Component
class CopyBundle {

	private final CopiedDocuments documents;

	private final ZipSender zip;

	/** A Word file is made in memory with its pictures: not more than two at once. */
	private final Semaphore places = new Semaphore(2, true);

	CopyBundle(CopiedDocuments documents, ZipSender zip) {
		this.documents = documents;
		this.zip = zip;
	}

	/**
	 * Sends a bundle. Call it outside any transaction.
	 * @param copy the copy
	 * @param response where it goes
	 */
	void send(PostCopy copy, HttpServletResponse response) {
		Path word = null;
		Path page = null;
		try {
			word = Files.createTempFile("copy", ".docx");
			page = Files.createTempFile("copy", ".html");
			write(copy, word);
			Files.writeString(page, CopiedHtml.page(copy));
			this.zip.send(copy.name() + ".zip",
					List.of(new ZipSender.Made(copy.name() + ".docx", word),
							new ZipSender.Made(copy.name() + ".html", page)),
					copy.pictures()
						.stream()
						.map((picture) -> new ZipSender.Item(picture.path(), picture.file(), picture.variant())),
					response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			remove(word);
			remove(page);
		}
	}

	private void write(PostCopy copy, Path file) throws IOException {
		this.places.acquireUninterruptibly();
		try (OutputStream out = Files.newOutputStream(file)) {
			this.documents.write(copy, out);
		}
		finally {
			this.places.release();
		}
	}

	private static void remove(Path file) {
		if (file != null) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
