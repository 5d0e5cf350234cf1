package cn.activityweek.audit;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The auditor's page.
 */
@Controller
class AuditController {

	private final AuditEntryRepository entries;

	AuditController(AuditEntryRepository entries) {
		this.entries = entries;
	}

	@GetMapping("/admin/audit")
	String list(@PageableDefault(size = 100) Pageable pageable, Model model) {
		model.addAttribute("entries", this.entries.findAllByOrderByIdDesc(pageable));
		return "audit/entries";
	}

}
