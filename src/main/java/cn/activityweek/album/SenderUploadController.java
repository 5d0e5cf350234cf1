package cn.activityweek.album;

import java.io.IOException;
import java.util.UUID;

import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Takes files from anybody with an open 照片收集碼 chunk by chunk. An upload belongs to the
 * page that began it, which has been given a random name.
 */
@Controller
@RequestMapping("/inbox/{code}/uploads")
@ResponseBody
class SenderUploadController {

	private final Senders senders;

	private final Uploads uploads;

	private final CurrentScript script;

	SenderUploadController(Senders senders, Uploads uploads, CurrentScript script) {
		this.senders = senders;
		this.uploads = uploads;
		this.script = script;
	}

	@GetMapping
	UploadState ready(@PathVariable String code, CsrfToken token) {
		this.senders.code(code);
		return UploadState.none(token);
	}

	@PostMapping
	UploadState begin(@PathVariable String code, @RequestParam(defaultValue = "") String visitor,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") long length,
			CsrfToken token, HttpServletRequest request) {
		CollectionCode open = this.senders.code(code);
		return UploadState.of(this.senders.begin(open, checked(visitor), name, length, request.getRemoteAddr()), token);
	}

	@GetMapping("/{upload}")
	UploadState show(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, CsrfToken token) {
		return UploadState.of(this.uploads.get(upload, owner(code, visitor)), token);
	}

	@PostMapping("/{upload}/chunks")
	UploadState append(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, @RequestParam(defaultValue = "-1") long offset,
			CsrfToken token, HttpServletRequest request) throws IOException {
		CollectionCode open = this.senders.code(code);
		return UploadState.of(this.senders.append(open, checked(visitor), upload, offset, request.getInputStream()),
				token);
	}

	@PostMapping("/{upload}/completion")
	UploadResult finish(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, @RequestParam(defaultValue = "") String sender) {
		UploadResult result = this.senders.finish(this.senders.code(code), checked(visitor), upload,
				PersonName.of(sender));
		return new UploadResult(result.name(), this.script.get().write(result.message()), result.grade());
	}

	@PostMapping("/{upload}/cancellation")
	UploadState cancel(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, CsrfToken token) {
		this.senders.cancel(this.senders.code(code), checked(visitor), upload);
		return UploadState.none(token);
	}

	private String owner(String code, String visitor) {
		return Senders.owner(this.senders.code(code), checked(visitor));
	}

	private static String checked(String visitor) {
		if (!visitor.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			throw new NotFoundException("沒有這個上傳");
		}
		return visitor;
	}

}
