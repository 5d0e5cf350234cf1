package cn.activityweek.audit;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The auditor's page.
 */
@Controller
class AuditController {

	private static final int PAGE_SIZE = 100;

	/** Behind it the database would count further than it can. */
	private static final int LAST_PAGE = Integer.MAX_VALUE / PAGE_SIZE - 1;

	private final AuditEntryRepository entries;

	AuditController(AuditEntryRepository entries) {
		this.entries = entries;
	}

	@GetMapping("/admin/audit")
	String list(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("entries",
				this.entries.findAllByOrderByIdDesc(PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE)));
		return "audit/entries";
	}

}
