package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static cn.activityweek.media.Samples.bytes;
import static cn.activityweek.media.Samples.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What others may see of a document tells neither who wrote it nor where its pictures
 * were taken.
 */
class PublicDocumentTests {

	private static final String CAMERA = "PhoneMaker";

	private static final byte[] PHOTO = Samples.resource("gps.jpg");

	@TempDir
	private Path directory;

	@Test
	void tellsNothingBesideItsPages() throws Exception {
		Map<String, byte[]> parts = parts(cleaned(document(PHOTO)));
		assertThat(all(parts)).contains("附件正文").doesNotContain("張三老師", CAMERA);
		byte[] picture = parts.get("word/media/image1.jpeg");
		assertThat(new String(PHOTO, StandardCharsets.ISO_8859_1)).contains(CAMERA);
		assertThat(picture).hasSizeLessThan(PHOTO.length);
		assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isPositive();
	}

	@Test
	void staysADocumentThatOpens() throws Exception {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(cleaned(document(PHOTO))))) {
			assertThat(document.getParagraphs().get(0).getText()).isEqualTo("附件正文");
			assertThat(document.getAllPictures()).hasSize(1);
			assertThat(document.getProperties().getCoreProperties().getCreator()).isNull();
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(cleaned(Samples.xlsx())))) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("附件");
		}
	}

	@Test
	void keepsHowAPictureIsTurned() throws Exception {
		byte[] picture = parts(cleaned(document(PHOTO))).get("word/media/image1.jpeg");
		Path before = Files.write(this.directory.resolve("before.jpg"), PHOTO);
		Path after = Files.write(this.directory.resolve("after.jpg"), picture);
		int turned = PhotoHeader.of(FileType.JPEG, before).orientation();
		assertThat(PhotoHeader.of(FileType.JPEG, after).orientation()).isEqualTo(turned);
	}

	@Test
	void cleansPicturesOfAllKindsAndOfDocumentsWithin() throws Exception {
		byte[] png = Samples.png(20, 10);
		byte[] told = join(Arrays.copyOf(png, 33), chunk("tEXt", "Author\0張三老師"),
				Arrays.copyOfRange(png, 33, png.length));
		byte[] gif = Samples.gif(20, 10);
		byte[] commented = join(Arrays.copyOf(gif, gif.length - 1), new byte[] { 0x21, (byte) 0xFE, 5 }, bytes("zhang"),
				new byte[] { 0, 0x3B });
		byte[] outer = with(document(PHOTO),
				Map.of("word/media/a.png", told, "word/media/b.gif", commented, "word/embeddings/c.docx",
						document(PHOTO), "word/embeddings/d.bin",
						join(bytes("\u00D0\u00CF\u0011\u00E0"), bytes("zhang"))));
		Map<String, byte[]> parts = parts(cleaned(outer));
		assertThat(all(parts)).doesNotContain("張三老師", "zhang");
		assertThat(ImageIO.read(new ByteArrayInputStream(parts.get("word/media/a.png"))).getWidth()).isEqualTo(20);
		assertThat(ImageIO.read(new ByteArrayInputStream(parts.get("word/media/b.gif"))).getWidth()).isEqualTo(20);
		assertThat(all(parts(parts.get("word/embeddings/c.docx")))).contains("附件正文").doesNotContain("張三老師", CAMERA);
		assertThat(parts.get("word/embeddings/d.bin")).isEmpty();
	}

	@Test
	void saysSoWhereItIsNoZip() throws IOException {
		Path broken = Files.write(this.directory.resolve("broken"), bytes("PK\3\4 nothing"));
		assertThatExceptionOfType(ZipException.class)
			.isThrownBy(() -> PublicDocument.make(broken, this.directory.resolve("copy")));
	}

	private static byte[] chunk(String type, String content) {
		byte[] text = content.getBytes(StandardCharsets.UTF_8);
		return join(ByteBuffer.allocate(4).putInt(text.length).array(), bytes(type), text, new byte[4]);
	}

	private static byte[] document(byte[] photo) throws Exception {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.getProperties().getCoreProperties().setCreator("張三老師");
			document.getProperties().getExtendedProperties().setCompany("張三老師");
			document.getProperties().getCustomProperties().addProperty("經手", "張三老師");
			document.createParagraph().createRun().setText("附件正文");
			document.createParagraph()
				.createRun()
				.addPicture(new ByteArrayInputStream(photo), Document.PICTURE_TYPE_JPEG, "a.jpg", Units.toEMU(64),
						Units.toEMU(64));
			document.createComments().createComment(BigInteger.ONE).setAuthor("張三老師");
			document.write(out);
			return out.toByteArray();
		}
	}

	private byte[] cleaned(byte[] document) throws IOException {
		Path original = Files.createTempFile(this.directory, "original", "");
		Path copy = original.resolveSibling(original.getFileName() + ".copy");
		PublicDocument.make(Files.write(original, document), copy);
		return Files.readAllBytes(copy);
	}

	private Map<String, byte[]> parts(byte[] document) throws IOException {
		Map<String, byte[]> parts = new TreeMap<>();
		Path file = Files.write(Files.createTempFile(this.directory, "parts", ""), document);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

	private static String all(Map<String, byte[]> parts) {
		StringBuilder all = new StringBuilder();
		parts.values().forEach((part) -> all.append(new String(part, StandardCharsets.UTF_8)));
		return all.toString();
	}

	private byte[] with(byte[] document, Map<String, byte[]> more) throws IOException {
		Map<String, byte[]> parts = parts(document);
		parts.putAll(more);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return out.toByteArray();
	}

}
