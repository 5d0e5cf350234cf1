package cn.activityweek.works;

import java.util.List;
import java.util.UUID;

import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.SenderUploadHandlers;
import cn.activityweek.media.SenderUploads;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.UploadResult;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes the file of a work chunk by chunk, while the rest of the form is typed.
 */
@Controller
@RequestMapping("/works/new/{code}/uploads")
class HandInUploadController extends SenderUploadHandlers {

	private final HandIns handIns;

	private final CurrentActor actor;

	private final CurrentScript script;

	HandInUploadController(SenderUploads uploads, HandIns handIns, CurrentActor actor, CurrentScript script) {
		super(uploads);
		this.handIns = handIns;
		this.actor = actor;
		this.script = script;
	}

	@Override
	protected SenderUploads.Sender sender(String code, String visitor, String address) {
		WorkCode known = this.handIns.known(code);
		if (!this.handIns.takes(known, this.actor.get().orElse(null))) {
			throw new NotFoundException("投稿已經截止");
		}
		return this.handIns.sender(known, visitor, address);
	}

	@PostMapping("/{upload}/completion")
	UploadResult finish(@PathVariable String code, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String visitor, HttpServletRequest request) {
		StoredFile file = this.handIns.file(checked(code, visitor, request), upload);
		List<String> advice = WorkAdvice.of(file);
		String told = this.script.get().write("文件已傳完，請填好下面的內容再投稿。" + String.join("", advice));
		return advice.isEmpty() ? UploadResult.good(file.getName(), told)
				: UploadResult.remarkable(file.getName(), told);
	}

}
