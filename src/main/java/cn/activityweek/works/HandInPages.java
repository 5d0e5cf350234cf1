package cn.activityweek.works;

import java.time.LocalDate;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.FileSize;
import cn.activityweek.media.StoredFile;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages of handing in show.
 */
@Component
class HandInPages {

	private final HandIns handIns;

	private final Editions editions;

	private final Departments departments;

	private final WorkProperties properties;

	HandInPages(HandIns handIns, Editions editions, Departments departments, WorkProperties properties) {
		this.handIns = handIns;
		this.editions = editions;
		this.departments = departments;
		this.properties = properties;
	}

	String form(WorkCode code, StoredFile file, Actor actor, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("college", code.isStaff() ? "教職工" : department(code.getEditionId(), code.getDepartmentId()));
		model.addAttribute("offices", this.handIns.offices(code));
		model.addAttribute("themes", WorkTheme.values());
		model.addAttribute("entering", HandIns.runsColumn(actor));
		model.addAttribute("retentionDays", this.properties.retentionDays());
		model.addAttribute("keptUntil", keptUntil(code.getEditionId()));
		if (file != null) {
			model.addAttribute("sent", file.getName() + "（" + FileSize.of(file.getLength()) + "）");
			model.addAttribute("advice", WorkAdvice.of(file));
		}
		return "works/hand-in";
	}

	String department(Long editionId, Long departmentId) {
		return this.departments.names(editionId)
			.getOrDefault(departmentId, this.departments.get(departmentId).getName());
	}

	/** The last day on which a year's numbers are kept. */
	LocalDate keptUntil(Long editionId) {
		return this.editions.get(editionId).getEndsOn().plusDays(this.properties.retentionDays());
	}

}
