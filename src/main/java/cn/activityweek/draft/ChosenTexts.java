package cn.activityweek.draft;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns what was chosen on the page of a conflict into the form itself, so that every
 * handler gets it as if it had been typed.
 */
@Component
class ChosenTexts extends OncePerRequestFilter {

	private static final String PROPERTY = "_property.";

	private static final String CHOICE = "_choice.";

	private static final String THEIRS = "_theirs.";

	private static final String ALL = "_all";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Chosen(request, chosen(request)), response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return !"POST".equals(request.getMethod()) || type == null
				|| !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
				|| request.getParameter(PROPERTY + 0) == null;
	}

	private static Map<String, String[]> chosen(HttpServletRequest request) {
		Map<String, String[]> sent = request.getParameterMap();
		Map<String, String[]> fields = new LinkedHashMap<>();
		sent.forEach((name, values) -> {
			if (!name.startsWith(PROPERTY) && !name.startsWith(CHOICE) && !name.startsWith(THEIRS)
					&& !name.equals(ALL)) {
				fields.put(name, values);
			}
		});
		for (int i = 0; sent.containsKey(PROPERTY + i); i++) {
			String property = request.getParameter(PROPERTY + i);
			String all = request.getParameter(ALL);
			if ("theirs".equals((all != null) ? all : request.getParameter(CHOICE + i))) {
				fields.keySet().removeIf((name) -> FormFields.belongs(name, property));
				sent.forEach((name, values) -> {
					if (name.startsWith(THEIRS) && FormFields.belongs(name.substring(THEIRS.length()), property)) {
						fields.put(name.substring(THEIRS.length()), values);
					}
				});
			}
		}
		return fields;
	}

	/** The request with other parameters. */
	private static final class Chosen extends HttpServletRequestWrapper {

		private final Map<String, String[]> fields;

		private Chosen(HttpServletRequest request, Map<String, String[]> fields) {
			super(request);
			this.fields = fields;
		}

		@Override
		public String getParameter(String name) {
			String[] values = this.fields.get(name);
			return (values != null && values.length > 0) ? values[0] : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Collections.unmodifiableMap(this.fields);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.fields.keySet());
		}

		@Override
		public String[] getParameterValues(String name) {
			return this.fields.get(name);
		}

	}

}
