package cn.activityweek.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes the web sizes of photos and the public copies of videos, one after another. The
 * queue is in the database: a file that a killed worker had taken comes back.
 */
@Component
class Preparer {

	private static final Logger logger = LoggerFactory.getLogger(Preparer.class);

	private static final String BROKEN_VIDEO = "這段視頻的結構特別，做不出去掉位置信息的公開版。請用剪映等軟件重新導出為 MP4 再傳一次。";

	private final PreparationQueue queue;

	private final StoredFileRepository files;

	private final FileDirectory directory;

	private final PhotoDecoder decoder;

	Preparer(PreparationQueue queue, StoredFileRepository files, FileDirectory directory, PhotoDecoder decoder) {
		this.queue = queue;
		this.files = files;
		this.directory = directory;
		this.decoder = decoder;
	}

	/**
	 * Prepares the next file that waits.
	 * @return whether there was one
	 */
	boolean prepareNext() {
		PreparationQueue.Turn turn = this.queue.take().orElse(null);
		if (turn == null) {
			return false;
		}
		this.files.findById(turn.fileId()).ifPresent((file) -> prepare(file, turn.attempt()));
		return true;
	}

	/** An error of memory is one photo's: the worker goes on with the next. */
	private void prepare(StoredFile file, int attempt) {
		try {
			make(file);
			if (!this.queue.ready(file.getId())) {
				this.directory.remove(file.getLocation());
			}
		}
		catch (UnpreparableException ex) {
			logger.warn("Stored file {} cannot be prepared", file.getId(), ex);
			this.queue.failed(file.getId(), ex.getMessage());
		}
		catch (IOException | RuntimeException | OutOfMemoryError ex) {
			logger.warn("Preparing stored file {} failed, attempt {}", file.getId(), attempt, ex);
			this.queue.later(file.getId(), attempt);
		}
	}

	private void make(StoredFile file) throws IOException {
		Path original = this.directory.path(file.getLocation(), Variant.ORIGINAL);
		if (file.getType().isVideo()) {
			publicVideo(file, original);
		}
		else {
			webSizes(file, original);
		}
	}

	private void publicVideo(StoredFile file, Path original) throws IOException {
		place(file, Variant.PUBLIC_VIDEO, (copy) -> {
			try {
				PublicVideo.make(original, copy);
			}
			catch (BrokenVideoException ex) {
				throw new UnpreparableException(BROKEN_VIDEO, ex);
			}
		});
	}

	private void webSizes(StoredFile file, Path original) throws IOException {
		int orientation = PhotoHeader.of(file.getType(), original).orientation();
		BufferedImage large = Picture.upright(this.decoder.decode(file.getType(), original), orientation,
				WebSizes.LARGE);
		place(file, Variant.LARGE, (target) -> WebSizes.write(large, target));
		place(file, Variant.SMALL, (target) -> WebSizes.write(Picture.shrink(large, WebSizes.SMALL), target));
	}

	private void place(StoredFile file, Variant variant, Maker maker) throws IOException {
		Path temporary = this.directory.temporary();
		try {
			maker.make(temporary);
			FileDirectory.force(temporary);
			this.directory.place(temporary, file.getLocation(), variant);
		}
		finally {
			FileDirectory.remove(temporary);
		}
	}

	/** Writes a new file. */
	private interface Maker {

		void make(Path target) throws IOException;

	}

}
