package cn.activityweek.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.activityweek.media.Samples.box;
import static cn.activityweek.media.Samples.bytes;
import static cn.activityweek.media.Samples.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Web sizes and public copies show the picture and tell nothing else.
 */
class PreparationTests {

	private final PhotoDecoder decoder = new PhotoDecoder();

	@TempDir
	private Path directory;

	@Test
	void tellsNothingOfWhereAndWithWhatAPhotoWasTaken() throws IOException {
		byte[] original = Samples.resource("gps.jpg");
		assertThat(latin(original)).contains("PhoneMaker", "Exif", "Dongying", "GPSLatitude", "Photoshop");
		byte[] web = Files.readAllBytes(webSize(FileType.JPEG, original, 1600));
		assertThat(latin(web)).doesNotContain("PhoneMaker", "Exif", "Dongying", "GPS", "xmp", "Photoshop",
				"ICC_PROFILE");
		assertThat(segments(web)).isSubsetOf(0xE0, 0xDB, 0xC0, 0xC4);
	}

	@ParameterizedTest
	@CsvSource({ "1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom" })
	void turnsAPhotoUpright(int orientation, String red) {
		BufferedImage stored = Samples.picture(80, 40, BufferedImage.TYPE_3BYTE_BGR);
		BufferedImage upright = Picture.upright(stored, orientation, 1600);
		boolean lies = orientation >= 5;
		assertThat(upright.getWidth()).isEqualTo(lies ? 40 : 80);
		assertThat(upright.getHeight()).isEqualTo(lies ? 80 : 40);
		int x = red.equals("right") ? upright.getWidth() - 5 : 5;
		int y = red.equals("bottom") ? upright.getHeight() - 5 : 5;
		assertThat(new Color(upright.getRGB(x, y))).isEqualTo(Color.RED);
		assertThat(new Color(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y)))
			.isEqualTo(Color.BLUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lossy.webp", "lossless.webp" })
	void readsWebp(String name) throws IOException {
		BufferedImage image = ImageIO.read(webSize(FileType.WEBP, Samples.resource(name), 1600).toFile());
		assertThat(near(image, 8, 24, Color.RED)).isTrue();
		assertThat(near(image, 56, 24, Color.BLUE)).isTrue();
	}

	@Test
	void putsWhatIsTransparentOnWhite() throws IOException {
		BufferedImage png = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
		png.setRGB(0, 0, Color.RED.getRGB());
		BufferedImage fromPng = ImageIO.read(webSize(FileType.PNG, Samples.image("png", png), 1600).toFile());
		assertThat(near(fromPng, 40, 24, Color.WHITE)).isTrue();
		BufferedImage fromWebp = ImageIO.read(webSize(FileType.WEBP, Samples.resource("alpha.webp"), 1600).toFile());
		assertThat(near(fromWebp, 8, 24, Color.RED)).isTrue();
		assertThat(near(fromWebp, 56, 24, Color.WHITE)).isTrue();
	}

	@Test
	void makesLargePhotosSmallAndLeavesSmallOnes() throws IOException {
		for (int longest : List.of(1600, 320)) {
			BufferedImage image = ImageIO.read(webSize(FileType.JPEG, Samples.jpeg(5000, 3000), longest).toFile());
			assertThat(image.getWidth()).isEqualTo(longest);
			assertThat(image.getHeight()).isEqualTo(longest * 3 / 5);
			assertThat(near(image, longest / 4, 10, Color.RED)).isTrue();
			assertThat(near(image, longest * 3 / 4, 10, Color.BLUE)).isTrue();
		}
		assertThat(ImageIO.read(webSize(FileType.GIF, Samples.gif(60, 40), 320).toFile()).getWidth()).isEqualTo(60);
	}

	@Test
	void readsAPosterInPrintersColours() throws IOException {
		assertThat(webSize(FileType.JPEG, Samples.cmykJpeg(60, 40), 1600)).isNotEmptyFile();
	}

	@Test
	void showsTheColoursOfAProfileWithoutTheProfile() throws IOException {
		assertThat(latin(Samples.linearJpeg())).contains("ICC_PROFILE");
		Path web = webSize(FileType.JPEG, Samples.linearJpeg(), 1600);
		assertThat(latin(Files.readAllBytes(web))).doesNotContain("ICC_PROFILE");
		assertThat(near(ImageIO.read(web.toFile()), 8, 8, new Color(188, 188, 188))).isTrue();
	}

	@Test
	void saysThatAPhotoIsDamaged() {
		byte[] jpeg = Samples.jpeg(600, 400);
		assertThatExceptionOfType(UnpreparableException.class)
			.isThrownBy(() -> webSize(FileType.JPEG, Arrays.copyOf(jpeg, jpeg.length / 2), 1600))
			.withMessageContaining("沒有傳完整");
		byte[] png = Samples.png(600, 400);
		assertThatExceptionOfType(UnpreparableException.class)
			.isThrownBy(() -> webSize(FileType.PNG, Arrays.copyOf(png, png.length / 2), 1600))
			.withMessageContaining("沒有傳完整");
	}

	@Test
	void tellsNothingOfWhereAndWithWhatAVideoWasTaken() throws IOException {
		byte[] original = join(Samples.resource("phone.mov"), box("XYZ ", bytes("+37.4336+118.6747/")),
				bytes("PhoneMaker"));
		assertThat(latin(original)).contains("PhoneMaker", "+37.4336", "xyz", "Somebody", "mdta", "Lavc");
		byte[] copy = publicCopy(original);
		assertThat(copy).hasSameSizeAs(original);
		assertThat(latin(copy)).doesNotContain("PhoneMaker", "37.43", "xyz", "Somebody", "mdta", "Dongying", "udta",
				"xmpmeta", "XYZ ");
		assertThat(mediaData(copy)).isEqualTo(mediaData(original));
	}

	@Test
	void takesThePositionOutOfTheTrackThatCamerasAdd() throws IOException {
		byte[] copy = publicCopy(Samples.dashcam(0));
		assertThat(latin(Samples.dashcam(0))).contains("GPS:37.4336");
		assertThat(latin(copy)).doesNotContain("37.4336").contains("PICTUREPICTURE");
		assertThat(copy).hasSameSizeAs(Samples.dashcam(0));
	}

	@Test
	void forgetsTheCameraWhereverItWritesItsName() throws IOException {
		byte[] original = Samples.actionCamera();
		byte[] copy = publicCopy(original);
		assertThat(copy).hasSameSizeAs(original);
		assertThat(latin(copy)).doesNotContain("Camera", "Make", "CAMA", "SN123", "DCIM", "\u00A9swr", "uuid")
			.contains("vide", "soun", "mhlr", "DECODER", "SOUND", "PICTUREPICTURE");
		assertThat(Movie.of(write(copy)).tracks()).extracting(Track::handler).containsExactly("vide", "soun");
	}

	/** Anybody with a 照片收集碼 may send one: it must not occupy a worker for minutes. */
	@Test
	void isNotKeptBusyByChunksWithoutData() {
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThat(publicCopy(Samples.emptyChunks(1000, 2_000_000))).isNotEmpty());
		byte[] tooMany = Samples.emptyChunks(1001, 1);
		assertThatExceptionOfType(BrokenVideoException.class).isThrownBy(() -> publicCopy(tooMany));
	}

	@Test
	void makesNoCopyOfWhatIsBuiltToMislead() {
		assertThatExceptionOfType(BrokenVideoException.class).isThrownBy(() -> publicCopy(Samples.dashcam(1_000_000)));
		byte[] endless = bytes("\0\0\0\u0001moov\u007F\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF");
		assertThatExceptionOfType(BrokenVideoException.class).isThrownBy(() -> publicCopy(endless));
		byte[] broken = join(box("mdat", bytes("x")), box("moov", bytes("\0\0\u0010\0trak")));
		assertThatExceptionOfType(BrokenVideoException.class).isThrownBy(() -> publicCopy(broken));
		assertThatExceptionOfType(BrokenVideoException.class)
			.isThrownBy(() -> publicCopy(join(box("mdat", bytes("x")), box("moov"), box("moov"))));
	}

	private Path webSize(FileType type, byte[] content, int longest) throws IOException {
		Path file = Files.write(Files.createTempFile(this.directory, "photo", ""), content);
		int orientation = PhotoHeader.of(type, file).orientation();
		BufferedImage image = Picture.upright(this.decoder.decode(type, file), orientation, WebSizes.LARGE);
		Path target = file.resolveSibling(file.getFileName() + ".jpg");
		WebSizes.write(Picture.shrink(image, longest), target);
		return target;
	}

	private Path write(byte[] content) throws IOException {
		return Files.write(Files.createTempFile(this.directory, "video", ""), content);
	}

	private byte[] publicCopy(byte[] content) throws IOException {
		Path file = write(content);
		Path copy = file.resolveSibling(file.getFileName() + ".copy");
		PublicVideo.make(file, copy);
		return Files.readAllBytes(copy);
	}

	private byte[] mediaData(byte[] video) throws IOException {
		Path file = Files.write(Files.createTempFile(this.directory, "video", ""), video);
		Box data = Movie.of(file).boxes().stream().filter((box) -> box.is("mdat")).findFirst().orElseThrow();
		return Arrays.copyOfRange(video, (int) data.content(), (int) data.end());
	}

	private static Set<Integer> segments(byte[] jpeg) {
		Set<Integer> segments = new TreeSet<>();
		int at = 2;
		while ((jpeg[at + 1] & 0xFF) != 0xDA) {
			segments.add(jpeg[at + 1] & 0xFF);
			at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
		}
		return segments;
	}

	private static boolean near(BufferedImage image, int x, int y, Color wanted) {
		Color color = new Color(image.getRGB(x, y));
		return Math.abs(color.getRed() - wanted.getRed()) < 25 && Math.abs(color.getGreen() - wanted.getGreen()) < 25
				&& Math.abs(color.getBlue() - wanted.getBlue()) < 25;
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
