package cn.activityweek;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * A browser over real HTTP, with cookies of its own, that sends forms as its pages have
 * them and follows no redirect.
 */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

	private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

	private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String origin;

	public Browser(int port) {
		this.origin = "http://localhost:" + port;
	}

	public HttpResponse<String> get(String path) {
		return send("GET", path);
	}

	public HttpResponse<String> send(String method, String path) {
		return exchange(request(path).method(method, BodyPublishers.noBody()).build());
	}

	/**
	 * Sends a form with the token that pages carry.
	 * @param path the form's address
	 * @param form names and values in turn
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, String... form) {
		Map<String, String> fields = new HashMap<>(fields(form));
		Matcher token = TOKEN.matcher(get("/plan").body());
		if (!token.find()) {
			throw new IllegalStateException("A page without a token");
		}
		fields.put("_csrf", token.group(1));
		return send(path, fields);
	}

	public HttpResponse<String> postWithoutToken(String path, String... form) {
		return send(path, fields(form));
	}

	/**
	 * Sends what was typed into a form together with what its page put there.
	 * @param path the form's address
	 * @param hidden the hidden fields of its page
	 * @param typed what was typed
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, Map<String, String> hidden, Map<String, String> typed) {
		Map<String, String> fields = new HashMap<>(hidden);
		fields.putAll(typed);
		return send(path, fields);
	}

	/**
	 * The hidden fields that a page puts into its forms.
	 * @param page the page's address
	 * @return name to value
	 */
	public Map<String, String> hidden(String page) {
		return hiddenIn(get(page).body());
	}

	/**
	 * The hidden fields of a page that has been answered already.
	 * @param body the page
	 * @return name to value
	 */
	public static Map<String, String> hiddenIn(String body) {
		Map<String, String> fields = new HashMap<>();
		Matcher inputs = HIDDEN.matcher(body.substring(body.indexOf("<main")));
		while (inputs.find()) {
			Matcher name = NAME.matcher(inputs.group());
			Matcher value = VALUE.matcher(inputs.group());
			if (name.find() && value.find()) {
				fields.put(name.group(1), HtmlUtils.htmlUnescape(value.group(1)));
			}
		}
		return fields;
	}

	public HttpResponse<String> signIn(String username, String password) {
		return post("/login", "username", username, "password", password);
	}

	public boolean isSignedIn() {
		return get("/account").statusCode() == 200;
	}

	/**
	 * A cookie's value.
	 * @param name the cookie's name
	 * @return empty if the browser has none
	 */
	public Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map((cookie) -> cookie.getValue())
			.findFirst();
	}

	/**
	 * Where a redirect leads.
	 * @param answer the redirect
	 * @return path and query; the whole address if it leads elsewhere
	 */
	public String location(HttpResponse<?> answer) {
		String location = answer.headers().firstValue("Location").orElse("");
		return location.startsWith(this.origin + "/") ? location.substring(this.origin.length()) : location;
	}

	private static Map<String, String> fields(String... form) {
		Map<String, String> fields = new HashMap<>();
		for (int i = 0; i < form.length; i += 2) {
			fields.put(form[i], form[i + 1]);
		}
		return fields;
	}

	private HttpResponse<String> send(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return exchange(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path)).header("Accept", "text/html");
	}

	private HttpResponse<String> exchange(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
