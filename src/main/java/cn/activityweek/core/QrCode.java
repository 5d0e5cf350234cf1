package cn.activityweek.core;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the data of one SVG path, so that a page prints it sharp at any size and
 * no picture has to be stored:
 * {@code <svg th:viewBox="${code.viewBox}"><path th:d="${code.path}"/></svg>}. One unit
 * is one module; the quiet zone is part of the square, which a page fills white.
 */
public final class QrCode {

	/** ISO/IEC 18004 asks for four modules of quiet zone on each side. */
	private static final int QUIET = 4;

	private final ByteMatrix modules;

	private final String path;

	private QrCode(ByteMatrix modules) {
		this.modules = modules;
		this.path = draw();
	}

	/**
	 * Encodes a text. Level M (15 %) survives creases of a print and a finger's smear.
	 * @param text the text, as a rule an address from {@link SiteAddress}
	 * @return the code
	 */
	public static QrCode of(String text) {
		try {
			return new QrCode(
					Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
						.getMatrix());
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", ex);
		}
	}

	/**
	 * The side of the square with its quiet zone.
	 * @return in modules
	 */
	public int getSize() {
		return this.modules.getWidth() + 2 * QUIET;
	}

	public String getViewBox() {
		return "0 0 " + getSize() + " " + getSize();
	}

	/**
	 * The dark modules.
	 * @return the value of a path's {@code d}
	 */
	public String getPath() {
		return this.path;
	}

	/** A rectangle for each run of dark modules in a row: no hairlines between them. */
	private String draw() {
		StringBuilder drawn = new StringBuilder();
		for (int y = 0; y < this.modules.getHeight(); y++) {
			int x = 0;
			while (x < this.modules.getWidth()) {
				int run = 0;
				while (x + run < this.modules.getWidth() && this.modules.get(x + run, y) == 1) {
					run++;
				}
				if (run > 0) {
					drawn.append('M').append(x + QUIET).append(' ').append(y + QUIET);
					drawn.append('h').append(run).append("v1h-").append(run).append('z');
				}
				x += run + 1;
			}
		}
		return drawn.toString();
	}

}
