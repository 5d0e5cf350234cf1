package cn.activityweek.system;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps a reader's choice between 繁 and 简 and shows the same page again.
 */
@Controller
class ScriptController {

	private static final Duration KEPT_FOR = Duration.ofDays(365);

	@PostMapping("/script")
	ResponseEntity<Void> choose(@RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
		String script = ReaderScript.SIMPLIFIED.equals(to) ? ReaderScript.SIMPLIFIED : ReaderScript.TRADITIONAL;
		ResponseCookie cookie = ResponseCookie.from(ReaderScript.COOKIE, script)
			.path("/")
			.maxAge(KEPT_FOR)
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.build();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.header(HttpHeaders.LOCATION, request.getContextPath() + OwnPath.of(back))
			.build();
	}

}
