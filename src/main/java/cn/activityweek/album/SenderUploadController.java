package cn.activityweek.album;

import java.util.UUID;

import cn.activityweek.core.CurrentScript;
import cn.activityweek.media.PersonName;
import cn.activityweek.media.SenderUploadHandlers;
import cn.activityweek.media.SenderUploads;
import cn.activityweek.media.UploadResult;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes files from anybody with an open 照片收集碼 chunk by chunk.
 */
@Controller
@RequestMapping("/inbox/{code}/uploads")
class SenderUploadController extends SenderUploadHandlers {

	private final Senders senders;

	private final CurrentScript script;

	SenderUploadController(SenderUploads uploads, Senders senders, CurrentScript script) {
		super(uploads);
		this.senders = senders;
		this.script = script;
	}

	@Override
	protected SenderUploads.Sender sender(String code, String visitor, String address) {
		return this.senders.sender(this.senders.code(code), visitor, address);
	}

	@PostMapping("/{upload}/completion")
	UploadResult finish(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, @RequestParam(defaultValue = "") String sender,
			HttpServletRequest request) {
		UploadResult result = this.senders.finish(this.senders.code(code), checked(code, visitor, request), upload,
				PersonName.of(sender));
		return new UploadResult(result.name(), this.script.get().write(result.message()), result.grade());
	}

}
