package cn.activityweek.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/**
 * Pixels on their way to a web size: sRGB without transparency.
 */
final class Picture {

	private Picture() {
	}

	/**
	 * Brings decoded pixels to sRGB on white and turns them upright.
	 * @param decoded the pixels as decoded, few enough
	 * @param orientation 1 to 8, as Exif counts
	 * @param longest pixels of the longer side at most; smaller ones stay as they are
	 * @return a picture of its own
	 */
	static BufferedImage upright(BufferedImage decoded, int orientation, int longest) {
		BufferedImage flat = shrink(flatten(decoded), longest);
		if (orientation == 1) {
			return flat;
		}
		boolean lies = orientation >= 5;
		BufferedImage turned = canvas(lies ? flat.getHeight() : flat.getWidth(),
				lies ? flat.getWidth() : flat.getHeight());
		Graphics2D graphics = turned.createGraphics();
		graphics.drawImage(flat, turn(orientation, flat.getWidth(), flat.getHeight()), null);
		graphics.dispose();
		return turned;
	}

	/**
	 * Makes a picture smaller: halves it with each pixel the mean of four, as long as it
	 * goes, so that fine patterns don't flicker.
	 * @param picture the picture
	 * @param longest pixels of the longer side at most
	 * @return the smaller picture, or the same if it is small enough
	 */
	static BufferedImage shrink(BufferedImage picture, int longest) {
		BufferedImage current = picture;
		int side = Math.max(picture.getWidth(), picture.getHeight());
		while (side >= 2 * longest) {
			current = scale(current, (current.getWidth() + 1) / 2, (current.getHeight() + 1) / 2);
			side = Math.max(current.getWidth(), current.getHeight());
		}
		if (side <= longest) {
			return current;
		}
		double factor = (double) longest / side;
		return scale(current, (int) Math.max(1, Math.round(current.getWidth() * factor)),
				(int) Math.max(1, Math.round(current.getHeight() * factor)));
	}

	private static BufferedImage flatten(BufferedImage decoded) {
		if (decoded.getType() == BufferedImage.TYPE_INT_RGB) {
			return decoded;
		}
		BufferedImage flat = canvas(decoded.getWidth(), decoded.getHeight());
		boolean otherColours = decoded.getColorModel().getNumColorComponents() == 3
				&& !decoded.getColorModel().getColorSpace().isCS_sRGB();
		if (otherColours && !decoded.getColorModel().hasAlpha()) {
			return new ColorConvertOp(null).filter(decoded, flat);
		}
		Graphics2D graphics = flat.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
		graphics.drawImage(decoded, 0, 0, null);
		graphics.dispose();
		return flat;
	}

	private static BufferedImage scale(BufferedImage picture, int width, int height) {
		BufferedImage scaled = canvas(width, height);
		Graphics2D graphics = scaled.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
		graphics.drawImage(picture, 0, 0, width, height, null);
		graphics.dispose();
		return scaled;
	}

	private static BufferedImage canvas(int width, int height) {
		return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
	}

	/** The eight ways to hold a camera, from the stored to the upright picture. */
	private static AffineTransform turn(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
