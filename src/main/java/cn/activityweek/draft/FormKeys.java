package cn.activityweek.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.core.Once;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form that is posted a key of its page, as it is given its token against
 * forgery. A form shown again with its errors keeps the key with which it was sent.
 */
class FormKeys implements RequestDataValueProcessor {

	private static final String MADE = FormKeys.class.getName();

	private final RequestDataValueProcessor tokens;

	FormKeys(RequestDataValueProcessor tokens) {
		this.tokens = tokens;
	}

	@Override
	public String processAction(HttpServletRequest request, String action, String httpMethod) {
		return this.tokens.processAction(request, action, httpMethod);
	}

	@Override
	public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
		return this.tokens.processFormFieldValue(request, name, value, type);
	}

	@Override
	public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
		Map<String, String> token = this.tokens.getExtraHiddenFields(request);
		if (token == null || token.isEmpty()) {
			return token;
		}
		Map<String, String> fields = new LinkedHashMap<>(token);
		fields.put(Once.PARAMETER, key(request).toString());
		return fields;
	}

	@Override
	public String processUrl(HttpServletRequest request, String url) {
		return this.tokens.processUrl(request, url);
	}

	private static UUID key(HttpServletRequest request) {
		UUID key = (UUID) request.getAttribute(MADE);
		if (key == null) {
			UUID sent = sent(request);
			key = (sent != null) ? sent : UUID.randomUUID();
			request.setAttribute(MADE, key);
		}
		return key;
	}

	/**
	 * The key that a sent form carries.
	 * @param request the request
	 * @return the key, null where there is none
	 */
	static UUID sent(HttpServletRequest request) {
		String key = request.getParameter(Once.PARAMETER);
		try {
			return (key != null && key.length() <= 36) ? UUID.fromString(key) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
