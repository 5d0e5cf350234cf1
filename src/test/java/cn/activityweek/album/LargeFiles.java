package cn.activityweek.album;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * Valid photos and videos of any size, made of random bytes where nobody looks, so that
 * nothing on the way can make them smaller. The same seed gives the same file.
 */
public final class LargeFiles {

	/** A JPEG comment holds at most this with its length, in bytes. */
	private static final int SEGMENT = 65_533;

	private LargeFiles() {
	}

	/**
	 * A photo.
	 * @param seed which one
	 * @return a small JPEG
	 */
	public static byte[] photo(int seed) {
		BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		Random random = new Random(seed);
		for (int i = 0; i < 40; i++) {
			pen.setColor(new Color(random.nextInt(0x1000000)));
			pen.fillOval(random.nextInt(640), random.nextInt(480), random.nextInt(200), random.nextInt(200));
		}
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "jpg", bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Writes a photo with comments that make it as large as asked for.
	 * @param file where to
	 * @param length bytes, a few more are written
	 * @param seed which one
	 * @return the file
	 */
	public static Path photo(Path file, long length, int seed) throws IOException {
		byte[] small = photo(seed);
		Random random = new Random(seed);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(small, 0, 2);
			byte[] noise = new byte[SEGMENT - 2];
			for (long written = small.length; written < length; written += SEGMENT + 2) {
				random.nextBytes(noise);
				out.write(new byte[] { (byte) 0xFF, (byte) 0xFE, (byte) (SEGMENT >> 8), (byte) SEGMENT });
				out.write(noise);
			}
			out.write(small, 2, small.length - 2);
		}
		return file;
	}

	/**
	 * Writes a video with a box of unused space that makes it as large as asked for.
	 * @param file where to
	 * @param length bytes, a few more are written
	 * @param seed which one
	 * @return the file
	 */
	public static Path video(Path file, int length, int seed) throws IOException {
		byte[] clip;
		try (InputStream content = LargeFiles.class.getResourceAsStream("/album/clip.mp4")) {
			clip = content.readAllBytes();
		}
		Random random = new Random(seed);
		byte[] noise = new byte[1 << 16];
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			out.write(clip);
			int blocks = Math.max(1, (length - clip.length) / noise.length);
			out.writeInt(8 + blocks * noise.length);
			out.writeBytes("free");
			for (int i = 0; i < blocks; i++) {
				random.nextBytes(noise);
				out.write(noise);
			}
		}
		return file;
	}

}
