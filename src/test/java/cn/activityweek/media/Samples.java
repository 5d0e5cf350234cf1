package cn.activityweek.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Files as people send them: real ones made in the test, and a few of the test resources
 * that no library here can write.
 */
final class Samples {

	private Samples() {
	}

	/** A file of {@code src/test/resources/media}. */
	static byte[] resource(String name) {
		try (InputStream input = Samples.class.getResourceAsStream("/media/" + name)) {
			return input.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A JPEG like no other: a comment in it tells them apart. */
	static byte[] jpeg(int width, int height) {
		return comment(image("jpeg", picture(width, height, BufferedImage.TYPE_INT_RGB)), UUID.randomUUID().toString());
	}

	static byte[] comment(byte[] jpeg, String comment) {
		byte[] text = comment.getBytes(StandardCharsets.UTF_8);
		ByteBuffer commented = ByteBuffer.allocate(jpeg.length + text.length + 4);
		commented.put(jpeg, 0, 2).putShort((short) 0xFFFE).putShort((short) (text.length + 2)).put(text);
		return commented.put(jpeg, 2, jpeg.length - 2).array();
	}

	static byte[] png(int width, int height) {
		return image("png", picture(width, height, BufferedImage.TYPE_INT_ARGB));
	}

	static byte[] gif(int width, int height) {
		return image("gif", picture(width, height, BufferedImage.TYPE_BYTE_INDEXED));
	}

	static byte[] image(String format, BufferedImage image) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

	/** The left half red, the right half blue. */
	static BufferedImage picture(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width / 2, height);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(width / 2, 0, width - width / 2, height);
		graphics.dispose();
		return image;
	}

	/** A grey PNG of any size, written row by row: small on the disk, large in memory. */
	static Path greyPng(Path file, int width, int height) throws IOException {
		try (OutputStream output = Files.newOutputStream(file)) {
			output.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
			ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 0);
			chunk(output, "IHDR", header.array());
			ByteArrayOutputStream rows = new ByteArrayOutputStream();
			try (DeflaterOutputStream deflater = new DeflaterOutputStream(rows)) {
				byte[] row = new byte[width + 1];
				for (int i = 0; i < height; i++) {
					deflater.write(row);
				}
			}
			chunk(output, "IDAT", rows.toByteArray());
			chunk(output, "IEND", new byte[0]);
		}
		return file;
	}

	private static void chunk(OutputStream output, String type, byte[] content) throws IOException {
		CheckedOutputStream checked = new CheckedOutputStream(output, new CRC32());
		DataOutputStream data = new DataOutputStream(output);
		data.writeInt(content.length);
		checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
		checked.write(content);
		data.writeInt((int) checked.getChecksum().getValue());
	}

	static byte[] docx(String text) {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream output = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText(text);
			document.write(output);
			return output.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] xlsx() {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream output = new ByteArrayOutputStream()) {
			workbook.createSheet().createRow(0).createCell(0).setCellValue("附件");
			workbook.write(output);
			return output.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] zip(String... names) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(output)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(name.getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

	/** An Office package with one part of a type, and others by name. */
	static byte[] office(String type, String... parts) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(output)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write(bytes("<Types><Override ContentType='application/vnd." + type + "'/></Types>"));
			zip.closeEntry();
			for (String part : parts) {
				zip.putNextEntry(new ZipEntry(part));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

	static byte[] pdf(String text) {
		return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");
	}

	/** A video like no other: a free box at its end tells them apart. */
	static byte[] video() {
		return join(resource("phone.mov"), box("free", bytes(UUID.randomUUID().toString())));
	}

	static byte[] box(String type, byte[]... contents) {
		byte[] content = join(contents);
		return ByteBuffer.allocate(content.length + 8)
			.putInt(content.length + 8)
			.put(type.getBytes(StandardCharsets.ISO_8859_1))
			.put(content)
			.array();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	/** Half grey in linear light, which is a lighter grey in sRGB. */
	static byte[] linearJpeg() {
		BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(128, 128, 128));
		graphics.fillRect(0, 0, 64, 48);
		graphics.dispose();
		byte[] jpeg = image("jpeg", image);
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
		int start = 4 + (jpeg[4] & 0xFF) * 256 + (jpeg[5] & 0xFF);
		ByteBuffer coloured = ByteBuffer.allocate(jpeg.length + profile.length + 18).put(jpeg, 0, start);
		coloured.putShort((short) 0xFFE2).putShort((short) (profile.length + 16)).put(bytes("ICC_PROFILE\0\1\1"));
		return coloured.put(profile).put(jpeg, start, jpeg.length - start).array();
	}

	/** Four channels and no profile, as programs for posters write. */
	static byte[] cmykJpeg(int width, int height) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (ImageOutputStream images = ImageIO.createImageOutputStream(output)) {
			writer.setOutput(images);
			writer.write(new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null),
					null, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

	/**
	 * A video of two tracks, a picture and a position, built by hand.
	 * @param astray how far the position's place in the table is wrong
	 */
	static byte[] dashcam(int astray) {
		byte[] type = box("ftyp", bytes("isom"), bytes("\0\0\0\0"));
		byte[] data = box("mdat", bytes("PICTUREPICTURE"), bytes("GPS:37.4336"), bytes("PICTURE"));
		int position = type.length + 8 + 14 + astray;
		byte[] picture = track("vide", "avc1", position - 14, 14);
		byte[] place = track("meta", "gpmd", position, 11);
		return join(type, data, box("moov", box("mvhd", new byte[100]), picture, place));
	}

	/**
	 * A video of a camera that writes its name wherever there is room, and to which disk
	 * it wrote.
	 */
	static byte[] actionCamera() {
		byte[] data = box("mdat", bytes("PICTUREPICTURE"));
		byte[] entry = box("avc1", new byte[12], bytes("CAMA"), new byte[26], bytes("\u0015CameraMaker AVC enc. "),
				new byte[14], box("avcC", bytes("DECODER")), box("\u00A9swr", bytes("CameraMaker Hero")),
				box("uuid", bytes("CameraMaker's own id")));
		byte[] sound = box("mp4a", new byte[12], bytes("CAMA"), new byte[12], box("esds", bytes("SOUND")));
		return join(box("ftyp", bytes("mp42"), new byte[4]), data, box("moov", box("mvhd", new byte[100]),
				named("vide", "CameraMaker AVC SN123", entry), named("soun", "\u000FCameraMaker AAC", sound)));
	}

	private static byte[] named(String handler, String name, byte[] entry) {
		byte[] kind = join(new byte[4], bytes("mhlr"), bytes(handler));
		byte[] reference = box("dinf", box("dref", number(0, 1), box("alis", number(1), bytes("CameraMaker:DCIM"))));
		byte[] table = box("stbl", box("stsd", number(0, 1), entry));
		return box("trak", box("tkhd", new byte[84]),
				box("mdia", box("hdlr", kind, bytes("Make"), new byte[8], bytes(name), new byte[1]),
						box("minf", box("hdlr", kind, bytes("Make"), new byte[8], bytes(name)), reference, table)));
	}

	/**
	 * A video with a track of data that has very many chunks of no bytes.
	 * @param dataBoxes how many {@code mdat} there are
	 * @param chunks how many chunks
	 */
	static byte[] emptyChunks(int dataBoxes, int chunks) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		for (int i = 0; i < dataBoxes; i++) {
			data.writeBytes(box("mdat", bytes("X")));
		}
		byte[] type = box("ftyp", bytes("isom"), bytes("\0\0\0\0"));
		ByteBuffer places = ByteBuffer.allocate(4 * chunks + 8).putInt(0).putInt(chunks);
		while (places.hasRemaining()) {
			places.putInt(type.length + data.size() - 1);
		}
		byte[] table = box("stbl", box("stsd", number(0, 0)), box("stsc", number(0, 1, 1, 1, 1)),
				box("stsz", number(0, 0, 0)), box("stco", places.array()));
		byte[] media = box("mdia", box("hdlr", new byte[8], bytes("meta"), new byte[12]), box("minf", table));
		return join(type, data.toByteArray(),
				box("moov", box("trak", box("tkhd", new byte[84]), media), track("vide", "avc1", type.length + 8, 1)));
	}

	private static byte[] track(String handler, String format, int offset, int length) {
		byte[] table = box("stbl", box("stsd", number(0, 1), box(format, new byte[8])),
				box("stsc", number(0, 1, 1, 1, 1)), box("stsz", number(0, 0, 1, length)),
				box("stco", number(0, 1, offset)));
		byte[] media = box("mdia", box("hdlr", new byte[8], bytes(handler), new byte[12]), box("minf", table));
		return box("trak", box("tkhd", new byte[84]), media);
	}

	private static byte[] number(int... numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
		for (int number : numbers) {
			bytes.putInt(number);
		}
		return bytes.array();
	}

}
