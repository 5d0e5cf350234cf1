package cn.activityweek.system;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.filter.OncePerRequestFilter;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = { Gallery.class, ErrorPagesTests.FailingFilter.class, ErrorPagesTests.FailingModel.class },
		webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=2MB",
				"server.tomcat.max-swallow-size=10MB" })
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

	private static final Pattern ID = Pattern.compile("<code translate=\"no\">([a-z2-9]{8})</code>");

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/gallery/failing/missing, 404, 沒有這個頁面", "/gallery/failing/refused, 409, 現在不能這樣做",
			"/gallery/failing/collision, 409, 沒有保存：與現有的資料衝突", "/gallery/failing/unreachable, 503, 系統暫時忙不過來",
			"/gallery/failing/unforeseen, 500, 系統出了差錯", "/no/such/page, 404, 沒有這個頁面",
			"/gallery/number?number=x, 400, 這個請求讀不懂", "/gallery/number/x, 404, 沒有這個頁面",
			"/gallery/upload, 405, 不能這樣打開這個地址", "/filtered/throw, 503, 系統暫時忙不過來", "/filtered/403, 403, 您沒有這項權限",
			"/filtered/429, 429, 操作太頻繁", "/error, 404, 沒有這個頁面" })
	void tellsInChineseWhatHappened(String path, int status, String title) throws Exception {
		HttpResponse<String> answer = get(path, "text/html");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.body()).contains("<h1>" + title + "</h1>", "href=\"/desk\"", "href=\"/\"")
			.doesNotContain("Exception", "HTTP Status", "\tat ");
	}

	@Test
	void putsTheFailureOfTheServerIntoTheLogWithTheNumberOfThePage(CapturedOutput log) throws Exception {
		String id = id(get("/gallery/failing/unforeseen", "text/html"));
		String line = log.getOut().lines().filter((each) -> each.contains("[" + id + "]")).findFirst().orElseThrow();
		assertThat(line).contains("ERROR", "500 GET /gallery/failing/unforeseen", "Something unforeseen");
		assertThat(log.getOut()).contains("at cn.activityweek.system.Gallery$Pages.fail");
	}

	@Test
	void putsTheReadersMistakeIntoTheLogWithoutATrace(CapturedOutput log) throws Exception {
		String id = id(get("/gallery/failing/missing", "text/html"));
		assertThat(log.getOut()).contains("[" + id + "] 404 GET /gallery/failing/missing").doesNotContain("\tat ");
	}

	@Test
	void answersProgramsInJson() throws Exception {
		HttpResponse<String> answer = get("/gallery/failing/refused", "application/json");
		var body = JsonMapper.shared().readTree(answer.body());
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(body.get("message").asString()).isEqualTo("活動已報送，請先請教務處退回。");
		assertThat(body.get("errorId").asString()).matches("[a-z2-9]{8}");
	}

	@Test
	void speaksTheReadersScript() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri("/no/such/page"))
			.header("Accept", "text/html")
			.header("Cookie", "script=hans")
			.build();
		assertThat(send(request).body()).contains("<html lang=\"zh-Hans\">", "<h1>没有这个页面</h1>");
	}

	@Test
	void leadsAnOutsiderToThePublicPages() throws Exception {
		assertThat(get("/no/such/page", "text/html").body())
			.contains("<a class=\"btn btn-primary\" href=\"/\">回首頁</a>", "href=\"/column\"", "href=\"/works\"")
			.doesNotContain(">回工作台<");
	}

	@Test
	void leadsBackToThePageBefore() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri("/gallery/failing/refused"))
			.header("Referer", uri("/gallery/list?page=2").toString())
			.build();
		assertThat(send(request).body()).contains("href=\"/gallery/list?page=2\">返回上一頁</a>");
	}

	@Test
	void asksForALaterTryWhenTheDatabaseIsGone() throws Exception {
		assertThat(get("/filtered/throw", "text/html").headers().firstValue("Retry-After")).hasValue("10");
	}

	@Test
	void refusesAnUploadThatIsTooLarge() throws Exception {
		String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
				+ "x".repeat(3_000_000) + "\r\n--b--\r\n";
		HttpRequest request = HttpRequest.newBuilder(uri("/gallery/upload"))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(part))
			.build();
		HttpResponse<String> answer = send(request);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("<h1>上傳的內容太大</h1>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /[x] HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a\u0001 HTTP/1.1", "NONSENSE",
			"GET http://[bad/ HTTP/1.1" })
	void answersWhatTheContainerRefusesWithAPageOfOurs(String requestLine) throws Exception {
		String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("<h1>這個請求讀不懂</h1>")
			.doesNotContain("HTTP Status", "Tomcat");
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
	}

	private HttpResponse<String> send(HttpRequest request) throws Exception {
		return this.http.send(request, BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String id(HttpResponse<String> page) {
		Matcher matcher = ID.matcher(page.body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	/** Fails as Spring Session does without its database, before any handler. */
	@TestComponent
	@Order(Integer.MIN_VALUE + 50)
	static class FailingFilter extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			switch (request.getRequestURI()) {
				case "/filtered/throw" -> throw new DataAccessResourceFailureException("Connection refused");
				case "/filtered/403" -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
				case "/filtered/429" -> response.sendError(429);
				default -> chain.doFilter(request, response);
			}
		}

	}

	/** A model that needs a database that is gone; no error page may ask for it. */
	@TestComponent
	@ControllerAdvice
	static class FailingModel {

		@ModelAttribute
		void load(HttpServletRequest request) {
			if (request.getRequestURI().equals("/error")) {
				throw new DataAccessResourceFailureException("Connection refused");
			}
		}

	}

}
