package cn.activityweek.works;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phone that hands a work in over real HTTP, as the page's script does.
 */
final class Author {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String origin;

	private final String page;

	private final Map<String, String> hidden;

	private Author(int port, String code) {
		this.origin = "http://localhost:" + port;
		this.page = "/works/new/" + code;
		this.hidden = Browser.hiddenIn(get(this.page).body());
	}

	static Author at(int port, String code) {
		return new Author(port, code);
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Sends a file and gives the name of its upload. */
	String upload(String name, byte[] file) {
		JsonNode begun = json(post(this.page + "/uploads?visitor=" + this.hidden.get("visitor"),
				Map.of("name", name, "length", Integer.toString(file.length))));
		String upload = begun.path("id").asString();
		String base = this.page + "/uploads/" + upload;
		String visitor = "visitor=" + this.hidden.get("visitor");
		json(send(request(base + "/chunks?offset=0&" + visitor).header("X-XSRF-TOKEN", token())
			.header("X-CSRF-TOKEN", token())
			.header("Content-Type", "application/octet-stream")
			.POST(BodyPublishers.ofByteArray(file))));
		json(post(base + "/completion?" + visitor, Map.of()));
		return upload;
	}

	HttpResponse<String> handIn(Map<String, String> typed, String upload) {
		Map<String, String> form = new HashMap<>(this.hidden);
		form.putAll(typed);
		form.put("upload", upload);
		return post(this.page, form);
	}

	private HttpResponse<String> post(String path, Map<String, String> form) {
		Map<String, String> fields = new HashMap<>(form);
		fields.put("_csrf", token());
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Under either header: MockMvc's own token changes where the filter looks. */
	private String token() {
		return this.hidden.get("_csrf");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path)).header("Accept", "text/html, application/json");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> answer) {
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		return JsonMapper.builder().build().readTree(answer.body());
	}

}
