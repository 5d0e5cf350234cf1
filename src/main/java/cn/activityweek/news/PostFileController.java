package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the editor asks for while a post is written: pictures for its text, pasted text
 * made clean, and who else is at it.
 */
@Controller
@RequestMapping("/posts/{id}")
class PostFileController {

	/** In characters: a long Word document without its pictures. */
	private static final int LONGEST_PASTE = 1_000_000;

	/** In bytes: that many Chinese characters. */
	private static final int LARGEST_PASTE = 3 * LONGEST_PASTE;

	private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final PostPages pages;

	private final PostFiles files;

	private final PostPictures pictures;

	private final PostPresence presence;

	private final CurrentScript script;

	PostFileController(PostPages pages, PostFiles files, PostPictures pictures, PostPresence presence,
			CurrentScript script) {
		this.pages = pages;
		this.files = files;
		this.pictures = pictures;
		this.presence = presence;
		this.script = script;
	}

	@PostMapping("/files")
	ResponseEntity<Sent> send(@PathVariable Long id, @RequestParam(required = false) MultipartFile file, Actor actor) {
		Post post = this.pages.editable(id, actor);
		if (file == null || file.isEmpty()) {
			return refused("文件是空的，請重新選擇");
		}
		try (InputStream content = file.getInputStream()) {
			StoredFile stored = this.files.picture(post, content, name(file), actor);
			return ResponseEntity.ok(new Sent("/media/" + stored.getId() + "/large", ""));
		}
		catch (RefusedException ex) {
			return refused(ex.getMessage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(MultipartFile file) {
		String name = file.getOriginalFilename();
		return (name == null || name.isBlank()) ? "圖片" : name;
	}

	private ResponseEntity<Sent> refused(String message) {
		return ResponseEntity.status(HttpStatus.CONFLICT).body(new Sent("", this.script.get().write(message)));
	}

	/**
	 * The list from which pictures are chosen, for the activities ticked at the moment.
	 */
	@GetMapping("/pictures")
	String pictures(@PathVariable Long id, @RequestParam(defaultValue = "") List<Long> activityIds, Actor actor,
			Model model) {
		Post post = this.pages.editable(id, actor);
		model.addAttribute("pictures",
				this.pictures.offered(post, this.pages.reportable(post, this.pages.current(post), activityIds, actor)));
		return "news/pictures";
	}

	/** Pasted text as it will be stored; the browser puts that into the editor. */
	@PostMapping("/pasted")
	ResponseEntity<String> paste(@PathVariable Long id, HttpServletRequest request, Actor actor) throws IOException {
		this.pages.editable(id, actor);
		return ResponseEntity.ok().contentType(PLAIN_TEXT).body(PostHtml.clean(pasted(request)));
	}

	/** Measured before and while it is read, whatever the request says of itself. */
	private static String pasted(HttpServletRequest request) throws IOException {
		byte[] bytes = (request.getContentLengthLong() > LARGEST_PASTE) ? null
				: request.getInputStream().readNBytes(LARGEST_PASTE + 1);
		String html = (bytes != null && bytes.length <= LARGEST_PASTE) ? new String(bytes, StandardCharsets.UTF_8)
				: null;
		if (html == null || html.length() > LONGEST_PASTE || PostHtml.isTooMuch(html)) {
			throw new RefusedException("粘貼的內容太長，請分幾次粘貼");
		}
		return html;
	}

	@PostMapping("/editing")
	@ResponseBody
	List<String> editing(@PathVariable Long id, Actor actor) {
		this.pages.editable(id, actor);
		this.presence.note(id, actor);
		return this.presence.others(id, actor);
	}

	/**
	 * What became of a picture.
	 *
	 * @param address where it is; empty if it was refused
	 * @param message why it was refused
	 */
	record Sent(String address, String message) {

	}

}
