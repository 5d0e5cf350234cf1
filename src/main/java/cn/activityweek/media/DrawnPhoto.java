package cn.activityweek.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * A picture for the demonstration, drawn rather than photographed so that nobody's face
 * is in it: a place, and people gathered in it. The same number always gives the same
 * picture.
 */
public final class DrawnPhoto {

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 960;

	private static final int HORIZON = 560;

	private static final Color[] SKIES = { new Color(0xF3D9A4), new Color(0xBFDAD6), new Color(0xF2C6A8),
			new Color(0xCFE0EC), new Color(0xE9DDB8) };

	private static final Color[] CLOTHES = { new Color(0xB3361E), new Color(0x0F605B), new Color(0xD9B36C),
			new Color(0x2F5D8A), new Color(0xE8E1D0), new Color(0x7A4F00), new Color(0x6B8E5A) };

	private static final Color[] SKINS = { new Color(0xE9BE95), new Color(0xDCAA7E), new Color(0xF0CBA6) };

	private final Random random;

	private final Graphics2D pen;

	private final BufferedImage image;

	private DrawnPhoto(int number, int width, int height) {
		this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		this.random = new Random(number * 7919L);
		this.pen = this.image.createGraphics();
		this.pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		double scale = Math.max((double) width / WIDTH, (double) height / HEIGHT);
		this.pen.translate((width - WIDTH * scale) / 2, (height - HEIGHT * scale) / 2);
		this.pen.scale(scale, scale);
	}

	/**
	 * Draws a picture.
	 * @param number which one
	 * @return a JPEG file
	 */
	public static byte[] jpeg(int number) {
		return jpeg(number, WIDTH, HEIGHT);
	}

	/**
	 * Draws a picture of another size: the middle of the scene fills it.
	 * @param number which one
	 * @param width in pixels
	 * @param height in pixels
	 * @return a JPEG file
	 */
	public static byte[] jpeg(int number, int width, int height) {
		DrawnPhoto photo = new DrawnPhoto(number, width, height);
		photo.drawPlace(SKIES[number % SKIES.length]);
		photo.drawBanner(CLOTHES[number % 4]);
		photo.drawPeople();
		photo.pen.dispose();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			ImageIO.write(photo.image, "jpg", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private void drawPlace(Color sky) {
		this.pen.setPaint(new GradientPaint(0, 0, sky, 0, HORIZON, Color.WHITE));
		this.pen.fillRect(0, 0, WIDTH, HORIZON);
		this.pen.setColor(new Color(255, 250, 235, 200));
		this.pen.fill(new Ellipse2D.Double(150 + this.random.nextInt(900), 70, 150, 150));
		drawHills(new Color(0x8FB0A3), HORIZON - 150, 60);
		drawHouses();
		this.pen.setPaint(new GradientPaint(0, HORIZON, new Color(0xB9B39C), 0, HEIGHT, new Color(0x8C8671)));
		this.pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
	}

	private void drawHills(Color colour, int height, int swing) {
		Path2D hills = new Path2D.Double();
		hills.moveTo(0, HORIZON);
		for (int x = 0; x <= WIDTH; x += 40) {
			hills.lineTo(x, height + swing * Math.sin(x / 190.0 + this.random.nextInt(1, 3)));
		}
		hills.lineTo(WIDTH, HORIZON);
		this.pen.setColor(colour);
		this.pen.fill(hills);
	}

	private void drawHouses() {
		int x = -30;
		while (x < WIDTH) {
			int width = 130 + this.random.nextInt(120);
			int height = 130 + this.random.nextInt(210);
			this.pen.setColor(new Color(0xD8CDB4 - this.random.nextInt(3) * 0x101010));
			this.pen.fillRect(x, HORIZON - height, width, height);
			this.pen.setColor(new Color(0x6E8D8B));
			for (int floor = HORIZON - height + 25; floor < HORIZON - 45; floor += 45) {
				for (int window = x + 18; window < x + width - 28; window += 36) {
					this.pen.fillRect(window, floor, 18, 24);
				}
			}
			x += width + 12;
		}
	}

	private void drawBanner(Color colour) {
		this.pen.setColor(new Color(0x5B5546));
		this.pen.setStroke(new BasicStroke(9));
		this.pen.drawLine(250, 330, 250, 700);
		this.pen.drawLine(1030, 330, 1030, 700);
		this.pen.setColor(colour);
		this.pen.fill(new RoundRectangle2D.Double(240, 320, 800, 120, 10, 10));
		this.pen.setColor(new Color(255, 248, 225));
		for (int i = 0; i < 10; i++) {
			this.pen.fill(new RoundRectangle2D.Double(285 + i * 72, 356, 46, 48, 8, 8));
		}
	}

	/** The rear row first, so that the front row covers it. */
	private void drawPeople() {
		for (int row = 0; row < 3; row++) {
			double size = 0.75 + row * 0.35;
			int x = this.random.nextInt(40, 100) - row * 30;
			while (x < WIDTH) {
				drawPerson(x, 590 + row * 110 + this.random.nextInt(24), size);
				x += (int) (size * this.random.nextInt(105, 185));
			}
		}
	}

	private void drawPerson(double x, double y, double size) {
		Color clothes = CLOTHES[this.random.nextInt(CLOTHES.length)];
		this.pen.setColor(clothes.darker().darker());
		this.pen.fill(new RoundRectangle2D.Double(x - 24 * size, y + 130 * size, 48 * size, 150 * size, 14, 14));
		this.pen.setColor(clothes);
		this.pen.fill(
				new RoundRectangle2D.Double(x - 42 * size, y + 30 * size, 84 * size, 135 * size, 40 * size, 40 * size));
		this.pen.setColor(SKINS[this.random.nextInt(SKINS.length)]);
		this.pen.fill(new Ellipse2D.Double(x - 27 * size, y - 38 * size, 54 * size, 64 * size));
		this.pen.setColor(new Color(0x2B2622));
		Path2D hair = new Path2D.Double();
		hair.moveTo(x - 29 * size, y - 4 * size);
		hair.curveTo(x - 34 * size, y - 58 * size, x + 34 * size, y - 58 * size, x + 29 * size, y - 4 * size);
		hair.quadTo(x, y - 30 * size, x - 29 * size, y - 4 * size);
		this.pen.fill(hair);
	}

}
