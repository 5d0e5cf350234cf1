package cn.activityweek.draft;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Drafts, as a form's script and their author deal with them.
 */
@Controller
@RequestMapping("/drafts")
class DraftController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final Drafts drafts;

	private final DraftPages pages;

	private final KeptForms keptForms;

	private final Clock clock;

	DraftController(Drafts drafts, DraftPages pages, KeptForms keptForms, Clock clock) {
		this.drafts = drafts;
		this.pages = pages;
		this.keptForms = keptForms;
		this.clock = clock;
	}

	/**
	 * Keeps what has been typed so far. That the form is this person's own has been seen
	 * by the seal before.
	 */
	@PostMapping
	ResponseEntity<Map<String, String>> keep(HttpServletRequest request, Actor actor) {
		if (this.keptForms.owner(request).isEmpty()) {
			return ResponseEntity.badRequest().build();
		}
		try {
			this.drafts.keep(actor.accountId(), KeptForms.key(request), KeptForms.fields(request));
		}
		catch (RefusedException ex) {
			return json(HttpStatus.CONFLICT, Map.of("message", ex.getMessage()));
		}
		LocalTime now = CollegeTime.local(this.clock.instant()).toLocalTime();
		return json(HttpStatus.OK, Map.of("time", TIME.format(now)));
	}

	/**
	 * Who is signed in now, and the token that his forms need: a form that was opened
	 * before he signed in again goes on with it.
	 */
	@GetMapping("/session")
	ResponseEntity<Map<String, String>> session(Actor actor, CsrfToken token) {
		return json(HttpStatus.OK, Map.of("account", actor.accountId().toString(), "token", token.getToken()));
	}

	private static ResponseEntity<Map<String, String>> json(HttpStatus status, Map<String, String> answer) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(answer);
	}

	/**
	 * Gives a draft up.
	 */
	@PostMapping("/{id}/removal")
	String remove(@PathVariable long id, @RequestParam(defaultValue = "false") boolean atForm, Actor actor,
			RedirectAttributes flash) {
		Draft draft = this.drafts.get(actor.accountId(), id);
		this.drafts.drop(actor.accountId(), id);
		flash.addFlashAttribute("message",
				"已放棄 " + draft.time() + " 的草稿" + (draft.title().isEmpty() ? "" : "「" + draft.title() + "」"));
		return "redirect:" + (atForm ? this.pages.page(draft.formKey()) : "/desk");
	}

}
