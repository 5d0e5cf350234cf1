package cn.activityweek.works;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

/**
 * Works as people send them.
 */
final class WorkTyping {

	private WorkTyping() {
	}

	static Map<String, String> typed(String title) {
		return new HashMap<>(Map.of("title", title, "authors", "林同學", "number", "2021 0101-77", "theme", "SKILLS",
				"description", "車間裏的訓練", "instructor", "張老師", "own", "true", "people", "true", "publication", "true"));
	}

	/** A photograph like no other: a comment in it tells them apart. */
	static byte[] photo(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.ORANGE);
		pen.fillRect(0, 0, width / 2, height);
		pen.dispose();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "jpeg", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] jpeg = file.toByteArray();
		byte[] text = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(jpeg.length + text.length + 4)
			.put(jpeg, 0, 2)
			.putShort((short) 0xFFFE)
			.putShort((short) (text.length + 2))
			.put(text)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	/** A video like no other: a free box at its end tells them apart. */
	static byte[] video() {
		try (InputStream input = WorkTyping.class.getResourceAsStream("/media/phone.mov")) {
			byte[] movie = input.readAllBytes();
			byte[] text = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
			return ByteBuffer.allocate(movie.length + text.length + 8)
				.put(movie)
				.putInt(text.length + 8)
				.put("free".getBytes(StandardCharsets.ISO_8859_1))
				.put(text)
				.array();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
