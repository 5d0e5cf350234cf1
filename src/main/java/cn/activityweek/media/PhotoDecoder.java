package cn.activityweek.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Decodes photos with no more pixels in memory than the web sizes need: of a large photo
 * only every second, third … pixel of every such row.
 */
@Component
class PhotoDecoder {

	/** Pixels of the longer side: half as many again as the large web size. */
	private static final int ENOUGH = WebSizes.LARGE * 3 / 2;

	/** WebP is decoded whole; its decoder needs 300 MB for so many pixels. */
	static final long MOST_WEBP_PIXELS = 8_000_000;

	/** JPEG is subsampled row by row; what may need much memory only one at a time. */
	private static final Object ALONE = new Object();

	static final String DAMAGED = "這張照片損壞或沒有傳完整，做不出網頁上的小圖。請在自己的手機或電腦上打開看看，重新保存後再傳一次。";

	private static final String TOO_LARGE = "這張照片像素太多，做不出網頁上的小圖。請縮小到 %d 萬像素以內，另存為 JPEG 再傳一次。";

	/**
	 * The readers lie in the jar: looked for while its class loader is the current one.
	 */
	PhotoDecoder() {
		ImageIO.scanForPlugins();
		ImageIO.setUseCache(false);
	}

	/**
	 * Decodes a photo.
	 * @param type what it is
	 * @param file the photo
	 * @return its pixels, or a part of them that gives the same picture
	 * @throws UnpreparableException if it is damaged: decoders tell so in many ways
	 */
	BufferedImage decode(FileType type, Path file) throws IOException {
		try {
			return (type == FileType.JPEG) ? read(type, file) : readAlone(type, file);
		}
		catch (UnpreparableException ex) {
			throw ex;
		}
		catch (IIOException | EOFException | RuntimeException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof OutOfMemoryError memory) {
				throw memory;
			}
			throw new UnpreparableException(DAMAGED, ex);
		}
	}

	private static BufferedImage readAlone(FileType type, Path file) throws IOException {
		synchronized (ALONE) {
			return read(type, file);
		}
	}

	private static BufferedImage read(FileType type, Path file) throws IOException {
		ImageReader reader = reader(type);
		Truncation truncation = new Truncation();
		try (ImageInputStream input = open(type, file)) {
			reader.setInput(input, true, true);
			reader.addIIOReadWarningListener(truncation);
			BufferedImage decoded = reader.read(0, parameters(reader, type));
			if (truncation.happened) {
				throw new UnpreparableException(DAMAGED, null);
			}
			return decoded;
		}
		finally {
			reader.dispose();
		}
	}

	/** The decoder of WebP reads byte by byte, which a file takes its time for. */
	private static ImageInputStream open(FileType type, Path file) throws IOException {
		if (type == FileType.WEBP) {
			return new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
		}
		return new FileImageInputStream(file.toFile());
	}

	private static ImageReader reader(FileType type) {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.getMediaType());
		if (!readers.hasNext()) {
			throw new IllegalStateException("Nothing reads " + type);
		}
		return readers.next();
	}

	private static ImageReadParam parameters(ImageReader reader, FileType type) throws IOException {
		long width = reader.getWidth(0);
		long height = reader.getHeight(0);
		long most = (type == FileType.WEBP) ? MOST_WEBP_PIXELS : FileInspector.MOST_PIXELS;
		if (width * height > most) {
			throw new UnpreparableException(TOO_LARGE.formatted(most / 10_000), null);
		}
		int step = (int) Math.max(1, Math.max(width, height) / ENOUGH);
		ImageReadParam parameters = reader.getDefaultReadParam();
		if (type != FileType.WEBP) {
			parameters.setSourceSubsampling(step, step, 0, 0);
		}
		return parameters;
	}

	/** A JPEG that ends early is decoded all the same, its rest grey. */
	private static final class Truncation implements IIOReadWarningListener {

		private boolean happened;

		@Override
		public void warningOccurred(ImageReader source, String warning) {
			String text = warning.toLowerCase(Locale.ROOT);
			this.happened |= text.contains("truncated") || text.contains("premature end of") || text.contains("eoi");
		}

	}

}
