package cn.activityweek.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import cn.activityweek.core.Once;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Tells whether two sent forms say the same.
 */
final class SentContent {

	private SentContent() {
	}

	/**
	 * The address and what was typed but for passwords, files by name and size.
	 * @param request the request
	 * @return SHA-256 in hexadecimal
	 */
	static String hash(HttpServletRequest request) {
		MessageDigest digest = sha256();
		add(digest, request.getRequestURI());
		for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
			if (!TypedFields.isSecret(field.getKey()) && !Once.PARAMETER.equals(field.getKey())) {
				add(digest, field.getKey());
				for (String value : field.getValue()) {
					add(digest, value);
				}
			}
		}
		MultipartHttpServletRequest files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (files != null) {
			files.getMultiFileMap()
				.forEach((name, all) -> all
					.forEach((file) -> add(digest, name + file.getOriginalFilename() + file.getSize())));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
		digest.update((byte) ':');
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
