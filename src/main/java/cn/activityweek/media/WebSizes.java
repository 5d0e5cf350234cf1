package cn.activityweek.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Encodes pixels as JPEG: new files that contain nothing of what the photo told beside
 * its picture.
 */
final class WebSizes {

	/** Pixels of the longer side. */
	static final int LARGE = 1600;

	/** Pixels of the longer side. */
	static final int SMALL = 320;

	private static final float QUALITY = 0.85f;

	private WebSizes() {
	}

	static void write(BufferedImage image, Path file) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
				ImageOutputStream images = ImageIO.createImageOutputStream(output)) {
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(QUALITY);
			writer.setOutput(images);
			writer.write(null, new IIOImage(image, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
	}

}
