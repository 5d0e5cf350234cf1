package cn.activityweek.works;

import cn.activityweek.core.PersonNumber;
import cn.activityweek.core.SiteAddress;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The receipt of a work, by a private link that its author alone has.
 */
@Controller
@RequestMapping("/works/receipts/{token}")
class ReceiptController {

	private final HandIns handIns;

	private final HandInPages pages;

	private final SiteAddress site;

	ReceiptController(HandIns handIns, HandInPages pages, SiteAddress site) {
		this.handIns = handIns;
		this.pages = pages;
		this.site = site;
	}

	@GetMapping
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		Work work = this.handIns.byToken(token);
		model.addAttribute("work", work);
		model.addAttribute("college", this.pages.department(work.getEditionId(), work.getDepartmentId()));
		model.addAttribute("number",
				(work.getPersonNumber() != null) ? PersonNumber.mask(work.getPersonNumber()) : null);
		model.addAttribute("address", this.site.of("/works/receipts/" + token));
		model.addAttribute("again", this.handIns.again(work).orElse(null));
		model.addAttribute("mayRecall", work.getState().mayBecome(WorkState.RECALLED));
		response.setHeader("X-Robots-Tag", "noindex");
		return "works/receipt";
	}

	@PostMapping("/withdrawal")
	String recall(@PathVariable String token, RedirectAttributes redirect) {
		this.handIns.recall(token);
		redirect.addFlashAttribute("message", "已撤回，作品的文件和您的姓名、號碼都已刪除");
		return "redirect:/works/receipts/" + token;
	}

}
