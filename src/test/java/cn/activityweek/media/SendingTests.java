package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.core.NotFoundException;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How stored files are sent: whole, in part, as a zip, and so that they do no harm.
 */
@DemoTest
class SendingTests {

	@Autowired
	private MediaStore store;

	@Autowired
	private MediaSender sender;

	@Autowired
	private ZipSender zipSender;

	@Autowired
	private FileDirectory directory;

	@Autowired
	private HikariDataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	private byte[] content;

	private StoredFile file;

	@BeforeEach
	void storeAVideo() {
		this.content = Samples.video();
		this.file = store(this.content, "視頻.mov");
	}

	/** Some tests take its bytes away: nobody else should stumble over the row. */
	@AfterEach
	void removeTheVideo() {
		this.jdbc.sql("delete from stored_file where id = :id").param("id", this.file.getId()).update();
		this.directory.remove(this.file.getLocation());
	}

	@Test
	void sendsAFileThatABrowserNeitherGuessesNorRuns() throws IOException {
		MockHttpServletResponse response = send(this.file, null, "GET", Map.of());
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsByteArray()).isEqualTo(this.content);
		assertThat(response.getContentType()).isEqualTo("video/quicktime");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
		assertThat(response.getHeader("Cache-Control")).startsWith("private");
		assertThat(response.getHeader("Content-Disposition")).isEqualTo("inline");
		assertThat(response.getHeader("Accept-Ranges")).isEqualTo("bytes");
		assertThat(response.getHeader("ETag")).isEqualTo("\"" + this.file.getSha256() + "\"");
	}

	@Test
	void savesDocumentsUnderTheirNameAndNeverShowsThem() {
		StoredFile document = store(Samples.pdf(Long.toString(System.nanoTime())), "安全 預案.pdf");
		assertThat(send(document, null, "GET", Map.of()).getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("UTF-8''%E5%AE%89%E5%85%A8%20%E9%A0%90%E6%A1%88.pdf");
		assertThat(send(this.file, "a\"\r\nb.mov", "GET", Map.of()).getHeader("Content-Disposition"))
			.startsWith("attachment;")
			.doesNotContain("\r", "\n");
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-9,0,9", "bytes=5-,5,-1", "bytes=-7,-7,-1", "bytes=0-0,0,0", "bytes=10-99999999999,10,-1",
			"bytes=-99999999999,0,-1", "Bytes = 1-2,1,2" })
	void sendsTheAskedPart(String range, int first, int last) {
		int length = this.content.length;
		int from = (first < 0) ? length + first : first;
		int to = (last < 0) ? length - 1 : last;
		MockHttpServletResponse response = send(this.file, null, "GET", Map.of("Range", range));
		assertThat(response.getStatus()).isEqualTo(206);
		assertThat(response.getHeader("Content-Range")).isEqualTo("bytes " + from + "-" + to + "/" + length);
		assertThat(response.getContentLength()).isEqualTo(to - from + 1);
		assertThat(response.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(this.content, from, to + 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "bytes=0-1,5-6", "bytes=5-3", "lines=0-1", "bytes=a-b", "bytes=-" })
	void sendsTheWholeForARangeItDoesNotServe(String range) {
		MockHttpServletResponse response = send(this.file, null, "GET", Map.of("Range", range));
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsByteArray()).isEqualTo(this.content);
	}

	@Test
	void tellsTheLengthToWhoAsksBehindTheEnd() {
		for (String range : List.of("bytes=99999999-", "bytes=99999999-999999999", "bytes=-0")) {
			MockHttpServletResponse response = send(this.file, null, "GET", Map.of("Range", range));
			assertThat(response.getStatus()).isEqualTo(416);
			assertThat(response.getHeader("Content-Range")).isEqualTo("bytes */" + this.content.length);
			assertThat(response.getContentAsByteArray()).isEmpty();
		}
	}

	@Test
	void asksForConditions() {
		String tag = "\"" + this.file.getSha256() + "\"";
		Map<String, String> same = Map.of("Range", "bytes=0-9", "If-Range", tag);
		Map<String, String> other = Map.of("Range", "bytes=0-9", "If-Range", "\"other\"");
		assertThat(send(this.file, null, "GET", same).getStatus()).isEqualTo(206);
		assertThat(send(this.file, null, "GET", other).getStatus()).isEqualTo(200);
		for (String known : List.of(tag, "W/" + tag, "\"a\", " + tag, "*")) {
			MockHttpServletResponse response = send(this.file, null, "GET", Map.of("If-None-Match", known));
			assertThat(response.getStatus()).isEqualTo(304);
			assertThat(response.getContentAsByteArray()).isEmpty();
		}
		assertThat(send(this.file, null, "GET", Map.of("If-None-Match", "\"other\"")).getStatus()).isEqualTo(200);
	}

	@Test
	void sendsNoContentForHead() {
		MockHttpServletResponse response = send(this.file, null, "HEAD", Map.of("Range", "bytes=0-9"));
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentLength()).isEqualTo(this.content.length);
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void knowsNothingOfAFormThatIsNotThere() throws IOException {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.sender.send(this.file, Variant.LARGE,
				null, new MockHttpServletRequest(), new MockHttpServletResponse()));
		Files.delete(this.directory.path(this.file.getLocation(), Variant.ORIGINAL));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> send(this.file, null, "GET", Map.of()));
	}

	@Test
	void takesAReaderWhoLeavesForNoErrorAndHoldsNoConnection() {
		int before = this.dataSource.getHikariPoolMXBean().getActiveConnections();
		Leaving response = new Leaving(() -> this.dataSource.getHikariPoolMXBean().getActiveConnections());
		this.sender.send(this.file, Variant.ORIGINAL, null, new MockHttpServletRequest(), response);
		assertThat(response.connections).isLessThanOrEqualTo(before + 2);
		this.zipSender.send("a.zip", Stream.of(new ZipSender.Item("a.mov", this.file)), new Leaving(() -> 0));
	}

	@Test
	void zipsSafelyAndKeepsEveryByte() throws IOException {
		byte[] photo = Samples.jpeg(60, 40);
		StoredFile second = store(photo, "照片.jpg");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.zipSender.send("20230518_職教百家談.zip",
				Stream.of(new ZipSender.Item("20230518_職教百家談/一.mov", this.file),
						new ZipSender.Item("20230518_職教百家談/一.MOV", second),
						new ZipSender.Item("../../etc/a:b?.jpg", second), new ZipSender.Item("C:\\con", second),
						new ZipSender.Item("/..", second), new ZipSender.Item("x/nul.jpg", second)),
				response);
		assertThat(response.getHeader("Content-Disposition")).contains("UTF-8''20230518_%E8%81%B7");
		Map<String, byte[]> entries = unzip(response.getContentAsByteArray());
		assertThat(entries.keySet()).containsExactly("20230518_職教百家談/一.mov", "20230518_職教百家談/一(2).MOV", "etc/a_b_.jpg",
				"C__con", "_", "x/_nul.jpg");
		assertThat(entries.get("20230518_職教百家談/一.mov")).isEqualTo(this.content);
		assertThat(entries.get("etc/a_b_.jpg")).isEqualTo(photo);
		Path zip = Files.write(this.directory.temporary(), response.getContentAsByteArray());
		try (ZipFile central = ZipFile.builder().setPath(zip).get()) {
			ZipArchiveEntry entry = central.getEntries().nextElement();
			assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
			assertThat(entry.getGeneralPurposeBit().usesUTF8ForNames()).isTrue();
		}
		Files.delete(zip);
	}

	@Test
	void zipsMoreFilesThanAnOldZipCanHold() throws IOException {
		StoredFile small = store(Samples.pdf(Long.toString(System.nanoTime())), "小.pdf");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.zipSender.send("a.zip",
				IntStream.range(0, 66_000).mapToObj((number) -> new ZipSender.Item(number + ".pdf", small)), response);
		Path zip = Files.write(this.directory.temporary(), response.getContentAsByteArray());
		try (java.util.zip.ZipFile read = new java.util.zip.ZipFile(zip.toFile())) {
			assertThat(read.size()).isEqualTo(66_000);
		}
		Files.delete(zip);
	}

	@Test
	void tellsInTheZipWhatIsMissing() throws IOException {
		Files.delete(this.directory.path(this.file.getLocation(), Variant.ORIGINAL));
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.zipSender.send("a.zip", Stream.of(new ZipSender.Item("甲/一.mov", this.file)), response);
		Map<String, byte[]> entries = unzip(response.getContentAsByteArray());
		assertThat(entries).containsOnlyKeys("缺少的文件.txt");
		assertThat(new String(entries.get("缺少的文件.txt"), StandardCharsets.UTF_8)).contains("甲/一.mov");
	}

	private StoredFile store(byte[] bytes, String name) {
		Long department = this.jdbc.sql("select min(id) from department").query(Long.class).single();
		return this.store.store(new ByteArrayInputStream(bytes), name, department, Purpose.ACTIVITY).file();
	}

	private MockHttpServletResponse send(StoredFile sent, String name, String method, Map<String, String> headers) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/media");
		headers.forEach(request::addHeader);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.sender.send(sent, Variant.ORIGINAL, name, request, response);
		return response;
	}

	private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
				entries.put(entry.getName(), input.readAllBytes());
			}
		}
		return entries;
	}

	/** A reader who leaves at the first byte. */
	private static final class Leaving extends MockHttpServletResponse {

		private final IntSupplier observed;

		private int connections;

		Leaving(IntSupplier observed) {
			this.observed = observed;
		}

		@Override
		public ServletOutputStream getOutputStream() {
			return new ServletOutputStream() {

				@Override
				public void write(int value) throws IOException {
					Leaving.this.connections = Leaving.this.observed.getAsInt();
					throw new IOException("Broken pipe");
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setWriteListener(WriteListener listener) {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

}
