package cn.activityweek.publicity;

import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The publicity desk: numbers that lead to what they count.
 */
@Controller
class PublicityController {

	private static final String COUNTS = """
			select (select count(*) from publicity_lead l where l.edition_id = :edition and l.state = 'NEW'
					and (:all or l.department_id in (:own))) as new_leads,
				(select count(*) from publicity_lead l where l.edition_id = :edition
					and (:all or l.department_id in (:own))) as leads,
				(select count(*) from publicity_material m where m.edition_id = :edition and m.deleted_at is null
					and m.state = 'HANDED_IN' and (:all or m.department_id in (:own))) as to_decide,
				(select count(*) from publicity_material m where m.edition_id = :edition and m.deleted_at is null
					and m.state in ('COLLECTING', 'RETURNED') and (:all or m.department_id in (:own))) as collecting,
				(select count(*) from media_report r where r.edition_id = :edition and r.deleted_at is null
					and (:all or r.department_id in (:own))) as reports,
				(select count(*) from media_report r where r.edition_id = :edition and r.deleted_at is null
					and (:all or r.department_id in (:own)) and\s""" + ReportLines.LACKING + """
			) as lacking,
				(select count(*) from media_outlet o where not o.confirmed) as unconfirmed""";

	private final PublicityPolicy policy;

	private final Editions editions;

	private final PostCoverage coverage;

	private final PublicityFigures figures;

	private final JdbcClient jdbc;

	PublicityController(PublicityPolicy policy, Editions editions, PostCoverage coverage, PublicityFigures figures,
			JdbcClient jdbc) {
		this.policy = policy;
		this.editions = editions;
		this.coverage = coverage;
		this.figures = figures;
		this.jdbc = jdbc;
	}

	@GetMapping("/publicity")
	String overview(@RequestParam(required = false) Integer year, Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		model.addAttribute("shown", edition);
		model.addAttribute("counts", counts(edition.getId(), actor));
		model.addAttribute("whole", CoverageController.whole(this.coverage.sums(edition, CoverageFilter.ALL, actor)));
		model.addAttribute("all", this.policy.seesAll(actor));
		model.addAttribute("runs", this.policy.runs(actor));
		model.addAttribute("mayWrite", edition.isCurrent() && !this.policy.writing(actor, edition.getId()).isEmpty());
		if (this.policy.seesAll(actor)) {
			CollectedFigures collected = this.figures.collected(edition.getId(), null);
			model.addAttribute("collected", collected);
			model.addAttribute("gauge", new ProvincialGauge(collected.provincial()));
		}
		model.addAttribute("listUrl", ReportListController.url("/publicity", edition, Map.of()));
		return "publicity/overview";
	}

	private Map<String, Object> counts(Long editionId, Actor actor) {
		return this.jdbc.sql(COUNTS)
			.param("edition", editionId)
			.param("all", this.policy.seesAll(actor))
			.param("own", this.policy.own(actor))
			.query()
			.singleRow();
	}

}
