package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

import cn.activityweek.core.RefusedException;

import org.springframework.stereotype.Component;

/**
 * Has the copies of documents that others may see, each made when it is first asked for:
 * most documents are never shown to anybody.
 */
@Component
class PublicDocuments {

	private final FileDirectory directory;

	PublicDocuments(FileDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Which form of a document others get, made where it isn't there.
	 * @param file the document
	 * @return the form
	 * @throws RefusedException if it can't be made
	 */
	Variant of(StoredFile file) {
		if (!Variant.PUBLIC_DOCUMENT.isOf(file.getType())) {
			return Variant.ORIGINAL;
		}
		if (Files.notExists(this.directory.path(file.getLocation(), Variant.PUBLIC_DOCUMENT))) {
			make(file);
		}
		return Variant.PUBLIC_DOCUMENT;
	}

	/** One after the other: many who come at once make it once. */
	private synchronized void make(StoredFile file) {
		Path original = this.directory.path(file.getLocation(), Variant.ORIGINAL);
		if (Files.exists(this.directory.path(file.getLocation(), Variant.PUBLIC_DOCUMENT))
				|| Files.notExists(original)) {
			return;
		}
		try {
			Path temporary = this.directory.temporary();
			try {
				PublicDocument.make(original, temporary);
				FileDirectory.force(temporary);
				this.directory.place(temporary, file.getLocation(), Variant.PUBLIC_DOCUMENT);
			}
			finally {
				FileDirectory.remove(temporary);
			}
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw (RefusedException) new RefusedException("這個附件的結構特別，做不出可以公開的版本。請在 Word、Excel 或 WPS 中打開另存後重新上傳。")
				.initCause(ex);
		}
		catch (IOException ex) {
			throw this.directory.failure(ex);
		}
	}

}
