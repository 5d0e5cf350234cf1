package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import cn.activityweek.core.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static cn.activityweek.media.Samples.box;
import static cn.activityweek.media.Samples.bytes;
import static cn.activityweek.media.Samples.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a file is, by its content; and what is not taken, with what to do instead.
 */
class FileInspectorTests {

	private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);

	private static final DataSize TWO = DataSize.ofMegabytes(2);

	private final FileInspector inspector = new FileInspector(
			new MediaProperties(MEGABYTE, TWO, MEGABYTE, MEGABYTE, TWO, TWO, 1, Duration.ofHours(24), 1));

	@TempDir
	private Path directory;

	static Stream<Arguments> taken() {
		return Stream.of(Arguments.of(FileType.JPEG, Samples.jpeg(60, 40), 60, 40),
				Arguments.of(FileType.JPEG, Samples.resource("gps.jpg"), 64, 96),
				Arguments.of(FileType.PNG, Samples.png(60, 40), 60, 40),
				Arguments.of(FileType.GIF, Samples.gif(60, 40), 60, 40),
				Arguments.of(FileType.WEBP, Samples.resource("lossy.webp"), 64, 48),
				Arguments.of(FileType.WEBP, Samples.resource("lossless.webp"), 64, 48),
				Arguments.of(FileType.WEBP, Samples.resource("alpha.webp"), 64, 48),
				Arguments.of(FileType.MOV, Samples.resource("phone.mov"), 64, 48),
				Arguments.of(FileType.MP4, Samples.resource("hevc.mp4"), 64, 48),
				Arguments.of(FileType.PDF, Samples.pdf("方案"), null, null),
				Arguments.of(FileType.DOCX, Samples.docx("總結"), null, null),
				Arguments.of(FileType.XLSX, Samples.xlsx(), null, null),
				Arguments.of(FileType.JPEG, join(Samples.jpeg(60, 40), Samples.resource("hevc.mp4")), 60, 40));
	}

	@ParameterizedTest
	@MethodSource("taken")
	void tellsTheTypeAndTheSizeByTheContent(FileType type, byte[] content, Integer width, Integer height)
			throws IOException {
		Facts facts = inspect(content);
		assertThat(facts.type()).isEqualTo(type);
		assertThat(facts.width()).isEqualTo(width);
		assertThat(facts.height()).isEqualTo(height);
	}

	static Stream<Arguments> active() {
		String rel = "<Relationships xmlns='r'><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s' Target='%s' TargetMode='%s'/></Relationships>";
		String paragraph = "<w:document xmlns:w='w'><w:p>%s</w:p></w:document>";
		String run = "<w:r><w:instrText>%s</w:instrText></w:r>";
		byte[] ole = bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
		byte[] packed = "\u0001Ole10Native".getBytes(StandardCharsets.UTF_16LE);
		return Stream.of(
				Arguments.of("a template from the web",
						office("word/_rels/settings.xml.rels",
								bytes(rel.formatted("attachedTemplate", "http://example.com/a.dotm", "External"))),
						"模板"),
				Arguments.of("a template from another machine",
						office("word/_rels/settings.xml.rels", bytes(
								rel.formatted("attachedTemplate", "file://server/share/a.dotm", "External"))),
						"模板"),
				Arguments.of("macros under another name", office("word/_rels/x.xml.rels", bytes(
						"<Relationships xmlns='r'><Relationship Id='a' Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' Target='x.dat'/></Relationships>")),
						"宏"),
				Arguments.of("macros by their content",
						office("word/x.dat", join(ole, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE))), "宏"),
				Arguments.of("a field that starts a program",
						office("word/footer1.xml", bytes(paragraph.formatted(run.formatted("DDEAUTO c:\\\\cmd.exe")))),
						"DDE"),
				Arguments.of("such a field in two pieces",
						office("word/footer1.xml",
								bytes(paragraph.formatted(run.formatted("DDE") + run.formatted("AUTO \"cmd\"")))),
						"DDE"),
				Arguments.of("such a formula",
						office("xl/externalLinks/externalLink1.xml",
								bytes("<externalLink><ddeLink ddeService='cmd'/></externalLink>")),
						"DDE"),
				Arguments.of("a program", office("word/embeddings/a.bin", bytes("MZ\u0090\0")), "嵌入"),
				Arguments.of("a script", office("word/embeddings/a.VBS", bytes("x")), "嵌入"),
				Arguments.of("a packed file", office("word/embeddings/oleObject1.bin", join(ole, packed)), "嵌入"),
				Arguments.of("a PDF with a script",
						bytes("%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF"), "腳本"),
				Arguments.of("a PDF with a script spelt otherwise",
						bytes("%PDF-1.4\n1 0 obj<</S/J#61vaScript/JS 2 0 R>>endobj\n%%EOF"), "腳本"),
				Arguments
					.of("a PDF with a packed script",
							join(bytes("%PDF-1.5\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\r\n"),
									deflated("1 0 <</S/Launch/F(cmd.exe)>>"), bytes("\nendstream endobj\n%%EOF")),
							"腳本"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("active")
	void refusesWhatActsWhenItIsOpened(String what, byte[] content, String advice) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(content))
			.withMessageContaining(advice);
	}

	@Test
	void takesFieldsTemplatesAndPagesThatDoNothing() throws IOException {
		String template = "<Relationships xmlns='r'><Relationship Id='a' Type='http://x/attachedTemplate' Target='file:///C:\\Users\\a\\Normal.dotm' TargetMode='External'/></Relationships>";
		assertThat(inspect(office("word/_rels/settings.xml.rels", bytes(template))).type()).isEqualTo(FileType.DOCX);
		String link = "<w:p xmlns:w='w'><w:r><w:instrText>HYPERLINK \"http://example.com/\" PAGE</w:instrText></w:r></w:p>";
		assertThat(inspect(office("word/footer1.xml", bytes(link))).type()).isEqualTo(FileType.DOCX);
		assertThat(inspect(bytes("%PDF-1.4\n1 0 obj<</OpenAction[3 0 R/XYZ null null 0]>>endobj\n%%EOF")).type())
			.isEqualTo(FileType.PDF);
	}

	@Test
	void refusesAPictureThatStopsHalfWay() {
		for (byte[] whole : List.of(Samples.jpeg(600, 400), Samples.png(600, 400))) {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> inspect(Arrays.copyOf(whole, whole.length / 2)))
				.withMessageContaining("缺了一截");
		}
	}

	private static byte[] deflated(String text) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
			deflater.write(bytes(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A document with one more part. */
	private static byte[] office(String name, byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(Samples.docx("附件")));
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				from.transferTo(to);
			}
			to.putNextEntry(new ZipEntry(name));
			to.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static Stream<Arguments> refused() {
		byte[] jpeg = Samples.jpeg(60, 40);
		byte[] video = Samples.resource("phone.mov");
		return Stream.of(Arguments.of("a HEIC", join(bytes("\0\0\0\u0018ftypheic"), new byte[64]), "JPEG"),
				Arguments.of("a raw photo", join(bytes("\0\0\0\u0018ftypcrx "), new byte[64]), "JPEG"),
				Arguments.of("an old Word file", compound("WordDocument"), ".docx"),
				Arguments.of("an old Excel or WPS workbook", compound("Workbook"), ".xlsx"),
				Arguments.of("a locked file", compound("EncryptedPackage"), "密碼"),
				Arguments.of("a page named .jpg", bytes("  <!DOCTYPE html><html>"), "網頁"),
				Arguments.of("an SVG", bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"), "SVG"),
				Arguments.of("an SVG with a byte order mark", join(bytes("\u00EF\u00BB\u00BF"), bytes("<svg/>")),
						"SVG"),
				Arguments.of("a zip", Samples.zip("照片.jpg"), "解壓"),
				Arguments.of("a presentation", Samples.office("presentationml.presentation.main+xml"), "PDF"),
				Arguments.of("a workbook with macros", Samples.office("sheet.macroEnabled.main+xml"), "宏"),
				Arguments.of("a document with hidden macros",
						Samples.office("wordprocessingml.document.main+xml", "word/vbaProject.bin"), "宏"),
				Arguments.of("a program", bytes("MZ\u0090\0"), "程式"), Arguments.of("nothing", new byte[0], "空的"),
				Arguments.of("noise", bytes("abcdefgh12345678"), "認不出"),
				Arguments.of("a JPEG and a page", join(jpeg, bytes("<HTML><ScRiPt>alert(1)</sCript>")), "夾帶"),
				Arguments.of("a JPEG with a page in its comment", Samples.comment(jpeg, "<script>alert(1)"), "夾帶"),
				Arguments.of("a GIF and a zip", join(Samples.gif(60, 40), Samples.zip("a.class")), "夾帶"),
				Arguments.of("a GIF that is a script", bytes("GIF89a/*\0\0\u0001\0*/=1;//<script>"), "夾帶"),
				Arguments.of("a PDF that is a page", bytes("%PDF-1.4 <html><script>alert(1)</script>\n%%EOF"), "夾帶"),
				Arguments.of("a PDF and a zip", join(Samples.pdf("a"), Samples.zip("a.class")), "夾帶"),
				Arguments.of("half a PDF", bytes("%PDF-1.4\n1 0 obj"), "不完整"),
				Arguments.of("a video and a zip", join(video, Samples.zip("a.class")), "夾帶"),
				Arguments.of("half a video", Arrays.copyOf(video, video.length / 3), "不完整"),
				Arguments.of("half a photo's header", Arrays.copyOf(jpeg, 30), "損壞"),
				Arguments.of("half a document", Arrays.copyOf(Samples.docx("a"), 900), "損壞"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void refusesWithWhatToDoInstead(String what, byte[] content, String remedy) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(content))
			.withMessageContaining(remedy);
	}

	@Test
	void limitsTheSizeByTypeAndPurpose() throws IOException {
		byte[] filling = new byte[1200 * 1024];
		byte[] photo = join(Samples.jpeg(60, 40), filling);
		byte[] video = join(Samples.resource("phone.mov"), box("free", filling));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(photo))
			.withMessage("照片最大 1 MB，這個有 2 MB。請縮小或用較高的壓縮另存為 JPEG，再上傳。");
		assertThat(inspect(video).type()).isEqualTo(FileType.MOV);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(video, Purpose.WORK))
			.withMessageContaining("視頻最大 1 MB");
	}

	@Test
	void refusesMoreThan50MegapixelsByTheHeader() throws IOException {
		Path file = Samples.greyPng(this.directory.resolve("bomb.png"), 16000, 16000);
		assertThat(Files.size(file)).isLessThan(1024 * 1024);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.inspector.inspect(file, "bomb.png", Files.size(file), Purpose.ACTIVITY))
			.withMessageContainingAll("16000×16000", "5000 萬");
	}

	/** Its decoder has the whole picture in memory: refused now rather than later. */
	@Test
	void refusesAWebpOfMoreThan8Megapixels() throws IOException {
		assertThat(inspect(webp(4000, 2000)).width()).isEqualTo(4000);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(webp(4000, 3000)))
			.withMessageContainingAll("4000×3000", "WebP", "800 萬", "JPEG");
	}

	private static byte[] webp(int width, int height) {
		return ByteBuffer.allocate(30)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(bytes("RIFF"))
			.putInt(22)
			.put(bytes("WEBPVP8X"))
			.putInt(10)
			.putInt(0)
			.putShort((short) (width - 1))
			.put((byte) 0)
			.putShort((short) (height - 1))
			.put((byte) 0)
			.array();
	}

	@Test
	void warnsOfAVideoThatNotEverybodySees() throws IOException {
		assertThat(inspect(Samples.resource("hevc.mp4")).warning()).contains("HEVC", "H.264");
		assertThat(inspect(Samples.resource("phone.mov")).warning()).isEmpty();
	}

	@Test
	void asksTheNameWhereTheContentTellsNothing() {
		Map.of("IMG_0001.HEIC", "JPEG", "總結.doc", ".docx", "名單.et", ".xlsx", "名單.xls", ".xlsx", "稿.wps", ".docx",
				"照片.zip", "解壓")
			.forEach((name, remedy) -> assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> inspect(name, bytes("abcdefgh12345678")))
				.withMessageContaining(remedy));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> inspect("總結.pages", Samples.zip("index.xml")))
			.withMessageContaining(".docx");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect("照片.jpg", bytes("abcdefgh12345678")))
			.withMessageContaining("認不出");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> FileName.check("../"));
	}

	@Test
	void takesWhatIsGoodUnderABadName() throws IOException {
		assertThat(inspect("IMG_0001.HEIC", Samples.jpeg(60, 40)).type()).isEqualTo(FileType.JPEG);
		assertThat(inspect("總結.doc", Samples.docx("總結")).type()).isEqualTo(FileType.DOCX);
		assertThat(inspect("名單.xls", Samples.xlsx()).type()).isEqualTo(FileType.XLSX);
	}

	private Facts inspect(String name, byte[] content) throws IOException {
		Path file = Files.write(this.directory.resolve("named"), content);
		return this.inspector.inspect(file, name, content.length, Purpose.ACTIVITY);
	}

	@Test
	void keepsTheNameAndNothingElse() {
		String longest = "活".repeat(251) + ".jpg";
		assertThat(FileName.clean(longest)).isEqualTo(longest);
		assertThat(FileName.clean("活".repeat(300) + ".jpg")).isEqualTo(longest);
		assertThat(FileName.clean("C:\\照片\\..\\一\u202Egpj.\u0000jpg")).isEqualTo("一gpj.jpg");
		assertThat(FileName.clean("../../𠮷.jpg")).isEqualTo("𠮷.jpg");
	}

	private Facts inspect(byte[] content) throws IOException {
		return inspect(content, Purpose.ACTIVITY);
	}

	private Facts inspect(byte[] content, Purpose purpose) throws IOException {
		Path file = Files.write(this.directory.resolve("file"), content);
		return this.inspector.inspect(file, "file", content.length, purpose);
	}

	private static byte[] compound(String stream) {
		byte[] file = new byte[2048];
		byte[] signature = bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
		System.arraycopy(signature, 0, file, 0, signature.length);
		file[30] = 9;
		file[48] = 1;
		byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, file, 1024 + 128, name.length);
		return file;
	}

}
