package cn.activityweek.publicity;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Trail;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the form of a media report shows around what is typed.
 */
@Component
class ReportPage {

	private final PublicityPolicy policy;

	private final Editions editions;

	private final OutletDesk outlets;

	private final ReportDesk desk;

	private final ActivityChoice activities;

	private final PublicityFiles files;

	private final Trail trail;

	ReportPage(PublicityPolicy policy, Editions editions, OutletDesk outlets, ReportDesk desk,
			ActivityChoice activities, PublicityFiles files, Trail trail) {
		this.policy = policy;
		this.editions = editions;
		this.outlets = outlets;
		this.desk = desk;
		this.activities = activities;
		this.files = files;
		this.trail = trail;
	}

	void fill(MediaReport report, Long editionId, Actor actor, Model model) {
		Long id = (report != null) ? report.getId() : null;
		model.addAttribute("shown", this.editions.get(editionId));
		model.addAttribute("report", report);
		model.addAttribute("departments", this.policy.writing(actor, editionId));
		model.addAttribute("outlets", this.outlets.active());
		model.addAttribute("levels", OutletLevel.values());
		model.addAttribute("media", Medium.values());
		model.addAttribute("activities",
				this.activities.of(editionId, actor, (report != null) ? report.getActivityIds() : List.of()));
		model.addAttribute("origins", this.desk.origins(editionId, id));
		model.addAttribute("mayWrite",
				report == null || this.policy.mayWrite(actor, report.getDepartmentId(), editionId));
		model.addAttribute("files", (report != null) ? this.files.of(FileOwner.REPORTS, id) : List.of());
		model.addAttribute("reprints", (report != null) ? this.desk.reprints(id) : List.of());
		model.addAttribute("trail", (report != null) ? this.trail.of(ReportDesk.SUBJECT, id) : List.of());
	}

}
