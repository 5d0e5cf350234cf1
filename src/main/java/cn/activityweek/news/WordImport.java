package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a Word document in, outside any transaction: its pictures go into the store, and
 * belong to a post once that is saved.
 */
@Component
class WordImport {

	private final MediaStore media;

	private final TransactionTemplate outside;

	WordImport(MediaStore media, PlatformTransactionManager transactions) {
		this.media = media;
		this.outside = new TransactionTemplate(transactions);
		this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	/**
	 * Reads a document that was sent.
	 * @param sent the file
	 * @param departmentId whose pictures they will be
	 * @return its text
	 * @throws RefusedException if it can't be read
	 */
	WordDocument.Text read(MultipartFile sent, Long departmentId) {
		if (sent.getSize() > WordPackage.LARGEST_FILE) {
			throw new RefusedException("文件超過 60 MB，請先把圖片壓縮後另存，或複製全文粘貼");
		}
		return read(sent::getInputStream, departmentId);
	}

	/**
	 * Reads a document that is in the store.
	 * @param file the file
	 * @param departmentId whose pictures they will be
	 * @return its text
	 * @throws RefusedException if it can't be read
	 */
	WordDocument.Text read(StoredFile file, Long departmentId) {
		return read(() -> Files.newInputStream(this.media.original(file)), departmentId);
	}

	private WordDocument.Text read(InputStreamSource source, Long departmentId) {
		return this.outside.execute((status) -> {
			try {
				return readFile(source, departmentId);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private WordDocument.Text readFile(InputStreamSource source, Long departmentId) throws IOException {
		Path received = Files.createTempFile("word", ".zip");
		Path checked = Files.createTempFile("word", ".docx");
		try {
			try (InputStream content = source.getInputStream()) {
				Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
			}
			check(received, checked);
			return WordDocument.read(checked,
					(content, name) -> this.media.store(content, name, departmentId, Purpose.ACTIVITY).file().getId());
		}
		finally {
			Files.deleteIfExists(received);
			Files.deleteIfExists(checked);
		}
	}

	private static void check(Path received, Path checked) {
		try {
			WordPackage.copy(received, checked);
		}
		catch (IOException | IllegalArgumentException ex) {
			RefusedException refused = new RefusedException("這個文件已損壞或沒有傳完整，沒有導入。請在 Word 或 WPS 中打開後另存，再試一次");
			refused.initCause(ex);
			throw refused;
		}
	}

}
