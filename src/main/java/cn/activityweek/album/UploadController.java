package cn.activityweek.album;

import java.io.IOException;
import java.util.UUID;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.media.PersonName;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.Stored;
import cn.activityweek.media.Upload;
import cn.activityweek.media.UploadResult;
import cn.activityweek.media.UploadState;
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
 * Takes files from members chunk by chunk, for the script on their pages.
 */
@Controller
@RequestMapping("/activities/{id}/uploads")
@ResponseBody
class UploadController {

	private final ActivityAccess access;

	private final Uploads uploads;

	private final Additions additions;

	private final CurrentScript script;

	UploadController(ActivityAccess access, Uploads uploads, Additions additions, CurrentScript script) {
		this.access = access;
		this.uploads = uploads;
		this.additions = additions;
		this.script = script;
	}

	/** Asked after signing in again, for the new token. */
	@GetMapping
	UploadState ready(@PathVariable Long id, Actor actor, CsrfToken token) {
		this.access.contributable(id, actor);
		return UploadState.none(token);
	}

	@PostMapping
	UploadState begin(@PathVariable Long id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "0") long length, Actor actor, CsrfToken token) {
		Activity activity = this.access.contributable(id, actor);
		Upload upload = this.uploads.begin(owner(actor), name, length, activity.getDepartmentId(), Purpose.ACTIVITY);
		return UploadState.of(upload, token);
	}

	@GetMapping("/{upload}")
	UploadState show(@PathVariable Long id, @PathVariable UUID upload, Actor actor, CsrfToken token) {
		this.access.contributable(id, actor);
		return UploadState.of(this.uploads.get(upload, owner(actor)), token);
	}

	@PostMapping("/{upload}/chunks")
	UploadState append(@PathVariable Long id, @PathVariable UUID upload, @RequestParam(defaultValue = "-1") long offset,
			Actor actor, CsrfToken token, HttpServletRequest request) throws IOException {
		this.access.contributable(id, actor);
		return UploadState.of(this.uploads.append(upload, owner(actor), offset, request.getInputStream()), token);
	}

	@PostMapping("/{upload}/completion")
	UploadResult finish(@PathVariable Long id, @PathVariable UUID upload,
			@RequestParam(defaultValue = "") String photographer,
			@RequestParam(defaultValue = "false") boolean repeated, Actor actor) {
		Activity activity = this.access.contributable(id, actor);
		String name = this.uploads.get(upload, owner(actor)).name();
		Stored stored = this.uploads.finish(upload, owner(actor));
		UploadResult result = this.additions.add(activity, stored, name, PersonName.of(photographer), repeated, actor);
		return new UploadResult(name, this.script.get().write(result.message()), result.grade());
	}

	@PostMapping("/{upload}/cancellation")
	UploadState cancel(@PathVariable Long id, @PathVariable UUID upload, Actor actor, CsrfToken token) {
		this.access.contributable(id, actor);
		this.uploads.get(upload, owner(actor));
		this.uploads.cancel(upload, owner(actor));
		return UploadState.none(token);
	}

	private static String owner(Actor actor) {
		return "account:" + actor.accountId();
	}

}
