package cn.activityweek.media;

import java.io.IOException;
import java.util.UUID;

import cn.activityweek.core.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Takes files from anybody with an open code chunk by chunk, for upload.js. An upload
 * belongs to the page that began it, which has been given a random name. A controller
 * below an address with a {@code code} in it extends this and says what completes a file.
 */
@ResponseBody
public abstract class SenderUploadHandlers {

	private final SenderUploads uploads;

	protected SenderUploadHandlers(SenderUploads uploads) {
		this.uploads = uploads;
	}

	/**
	 * Who sends by a code.
	 * @param code as the address has it
	 * @param visitor the page's name
	 * @param address the peer's
	 * @return the sender
	 * @throws NotFoundException if the code isn't open
	 */
	protected abstract SenderUploads.Sender sender(String code, String visitor, String address);

	@GetMapping
	public UploadState ready(@PathVariable String code, CsrfToken token, HttpServletRequest request) {
		sender(code, "", request.getRemoteAddr());
		return UploadState.none(token);
	}

	@PostMapping
	public UploadState begin(@PathVariable String code, @RequestParam(defaultValue = "") String visitor,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") long length,
			CsrfToken token, HttpServletRequest request) {
		return UploadState.of(this.uploads.begin(checked(code, visitor, request), name, length), token);
	}

	@GetMapping("/{upload}")
	public UploadState show(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, CsrfToken token, HttpServletRequest request) {
		return UploadState.of(this.uploads.get(checked(code, visitor, request), upload), token);
	}

	@PostMapping("/{upload}/chunks")
	public UploadState append(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, @RequestParam(defaultValue = "-1") long offset,
			CsrfToken token, HttpServletRequest request) throws IOException {
		SenderUploads.Sender sender = checked(code, visitor, request);
		return UploadState.of(this.uploads.append(sender, upload, offset, request.getInputStream()), token);
	}

	@PostMapping("/{upload}/cancellation")
	public UploadState cancel(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, CsrfToken token, HttpServletRequest request) {
		this.uploads.cancel(checked(code, visitor, request), upload);
		return UploadState.none(token);
	}

	/** The sender, if the page's name is one that pages are given. */
	protected final SenderUploads.Sender checked(String code, String visitor, HttpServletRequest request) {
		SenderUploads.Sender sender = sender(code, visitor, request.getRemoteAddr());
		if (!isPage(visitor)) {
			throw new NotFoundException("沒有這個上傳");
		}
		return sender;
	}

	/**
	 * Whether a page can be so named.
	 * @param visitor what was sent
	 * @return true for a UUID as Java writes it
	 */
	public static boolean isPage(String visitor) {
		return visitor.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

}
