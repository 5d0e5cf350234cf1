package cn.activityweek.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the one thing that is read from a photo's Exif data, which are a
 * TIFF in small.
 */
final class Orientation {

	private static final int TAG = 0x0112;

	private Orientation() {
	}

	/**
	 * Reads the orientation.
	 * @param exif the data
	 * @param start where the TIFF begins in them
	 * @return 1 to 8; 1, upright, where it cannot be read
	 */
	static int of(byte[] exif, int start) {
		try {
			ByteBuffer tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
			tiff.order((tiff.getShort() == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			tiff.position(4);
			tiff.position(tiff.getInt());
			int entries = Short.toUnsignedInt(tiff.getShort());
			for (int i = 0; i < entries; i++) {
				int tag = Short.toUnsignedInt(tiff.getShort());
				tiff.position(tiff.position() + 6);
				int value = Short.toUnsignedInt(tiff.getShort());
				tiff.position(tiff.position() + 2);
				if (tag == TAG) {
					return (value >= 1 && value <= 8) ? value : 1;
				}
			}
			return 1;
		}
		catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
			return 1;
		}
	}

}
