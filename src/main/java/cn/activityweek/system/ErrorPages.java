package cn.activityweek.system;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Tells a person that a request failed, and the log why, under one number. Needs neither
 * session nor database, and no model of the page that failed.
 */
@Component
class ErrorPages {

	private static final Log logger = LogFactory.getLog(ErrorPages.class);

	private static final List<String> SHEETS = List.of("/webjars/bootstrap/css/bootstrap.min.css",
			"/assets/css/theme.css", "/assets/css/parts.css");

	/** Without the letters and digits that are confused when read out. */
	private static final String ID_CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int ID_LENGTH = 8;

	/**
	 * Without the token, which a failure before the filters leaves out, no form is taken.
	 */
	private static final String CSRF = "_csrf";

	/** Seconds after which a browser or a feed reader may try again. */
	private static final String RETRY_AFTER = "10";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final ViewResolver thymeleafViewResolver;

	private final ResourceUrlProvider resourceUrls;

	private final JsonMapper json;

	ErrorPages(ViewResolver thymeleafViewResolver, ResourceUrlProvider resourceUrls, JsonMapper json) {
		this.thymeleafViewResolver = thymeleafViewResolver;
		this.resourceUrls = resourceUrls;
		this.json = json;
	}

	/**
	 * Answers a failed request.
	 * @param notice what to tell
	 * @param failure why, for the log; null where only a status is known
	 * @param path the path that was asked for, for the log
	 */
	void answer(ErrorNotice notice, Throwable failure, String path, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		String id = newId();
		log(id, notice, failure, request.getMethod() + " " + path);
		response.setStatus(notice.status());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (notice.status() == 503) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		}
		if (wantsJson(request)) {
			writeJson(notice, id, request, response);
		}
		else {
			writePage(notice, id, request, response);
		}
		response.flushBuffer();
	}

	static String newId() {
		StringBuilder id = new StringBuilder(ID_LENGTH);
		for (int i = 0; i < ID_LENGTH; i++) {
			id.append(ID_CHARACTERS.charAt(RANDOM.nextInt(ID_CHARACTERS.length())));
		}
		return id.toString();
	}

	private static void log(String id, ErrorNotice notice, Throwable failure, String asked) {
		String line = ("[" + id + "] " + notice.status() + " " + asked + ((failure != null) ? ": " + failure : ""))
			.replaceAll("\\p{Cntrl}+", " ");
		if (notice.serverFault()) {
			logger.error(line, failure);
		}
		else if (notice.status() == 404) {
			logger.info(line);
		}
		else {
			logger.warn(line);
		}
	}

	private static boolean wantsJson(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept == null) {
			return false;
		}
		String asked = accept.toLowerCase(Locale.ROOT);
		return !asked.contains("text/html") && (asked.contains("/json") || asked.contains("+json"));
	}

	private void writeJson(ErrorNotice notice, String id, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("status", notice.status());
		body.put("title", inScript(notice.title(), request));
		body.put("message", inScript(notice.text(), request));
		body.put("errorId", id);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(body));
	}

	private static String inScript(String text, HttpServletRequest request) {
		return ReaderScript.of(request).write(text);
	}

	private void writePage(ErrorNotice notice, String id, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Map<String, Object> model = new HashMap<>();
		model.put("status", notice.status());
		model.put("title", notice.title());
		model.put("text", notice.text());
		model.put("errorId", id);
		model.put("signedIn", request.getUserPrincipal() != null);
		model.put("here", OwnPath.here(request));
		model.put("switchable", request.getAttribute(CSRF) != null);
		model.put("back", OwnPath.referrer(request));
		model.put("icon", address("/assets/img/seal.svg", request));
		model.put("sheets", SHEETS.stream().map((sheet) -> address(sheet, request)).toList());
		try {
			response.setContentType("text/html;charset=UTF-8");
			View page = this.thymeleafViewResolver.resolveViewName("error/page", Locale.TAIWAN);
			page.render(model, request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

	private String address(String path, HttpServletRequest request) {
		String versioned = this.resourceUrls.getForLookupPath(path);
		return request.getContextPath() + ((versioned != null) ? versioned : path);
	}

}
