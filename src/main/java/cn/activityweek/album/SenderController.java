package cn.activityweek.album;

import java.util.List;
import java.util.UUID;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.PersonName;
import cn.activityweek.media.UploadResult;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind a 照片收集碼, on the phones of people without an account.
 */
@Controller
@RequestMapping("/inbox/{code}")
class SenderController {

	private final Senders senders;

	SenderController(Senders senders) {
		this.senders = senders;
	}

	@GetMapping
	ModelAndView show(@PathVariable String code) {
		try {
			return page(this.senders.code(code), List.of());
		}
		catch (NotFoundException ex) {
			return closed();
		}
	}

	/** The way without JavaScript. */
	@PostMapping
	ModelAndView send(@PathVariable String code, @RequestParam(required = false) List<MultipartFile> files,
			@RequestParam(defaultValue = "") String sender, HttpServletRequest request) {
		try {
			CollectionCode open = this.senders.code(code);
			List<UploadResult> results = this.senders.sendAll(open, (files != null) ? files : List.of(),
					PersonName.of(sender), request.getRemoteAddr());
			return page(open, results);
		}
		catch (NotFoundException ex) {
			return closed();
		}
	}

	private ModelAndView page(CollectionCode code, List<UploadResult> results) {
		ModelAndView page = new ModelAndView("album/send");
		page.addObject("code", code);
		page.addObject("activityTitle", this.senders.activity(code).getDescription().title());
		page.addObject("visitor", UUID.randomUUID());
		page.addObject("results", results);
		return page;
	}

	/** Unknown, closed and over look alike. */
	private static ModelAndView closed() {
		ModelAndView page = new ModelAndView("album/closed");
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

}
