package cn.activityweek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

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
			new MediaProperties(MEGABYTE, TWO, MEGABYTE, MEGABYTE, TWO, 1, Duration.ofHours(24), 1));

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
