package cn.activityweek.works;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.Download;
import cn.activityweek.core.Reasons;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import cn.activityweek.media.Variant;
import cn.activityweek.media.ZipSender;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The works that were handed in: the list, what is decided about several at once, and the
 * files made from it.
 */
@Controller
@RequestMapping("/publicity/works")
class WorkListController {

	private static final int LONGEST_REASON = 200;

	private final WorkListing listing;

	private final WorkLines lines;

	private final WorkDesk desk;

	private final WorkFigures figures;

	private final WorkPolicy policy;

	private final ZipSender zip;

	private final CurrentScript script;

	WorkListController(WorkListing listing, WorkLines lines, WorkDesk desk, WorkFigures figures, WorkPolicy policy,
			ZipSender zip, CurrentScript script) {
		this.listing = listing;
		this.lines = lines;
		this.desk = desk;
		this.figures = figures;
		this.policy = policy;
		this.zip = zip;
		this.script = script;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "0") int page, Actor actor,
			Model model) {
		WorkFilter filter = WorkFilter.of(parameters);
		Edition edition = this.listing.edition(filter);
		Page<Work> found = this.listing.page(filter, page, actor);
		model.addAttribute("shown", edition);
		model.addAttribute("filter", filter);
		model.addAttribute("page", found);
		model.addAttribute("lines", this.lines.of(edition.getId(), found.getContent(), actor));
		model.addAttribute("departments", this.listing.departments(edition, actor));
		model.addAttribute("themes", WorkTheme.values());
		model.addAttribute("kinds", WorkKind.values());
		model.addAttribute("states", WorkState.values());
		model.addAttribute("mayRun", this.policy.mayRun(actor));
		model.addAttribute("counts", (this.policy.seen(actor) == null) ? this.figures.of(edition.getId()) : null);
		model.addAttribute("listUrl", filter.address("/publicity/works"));
		model.addAttribute("zipUrl", filter.address("/publicity/works/bundle.zip"));
		model.addAttribute("workbookUrl", filter.address("/publicity/works/list.xlsx"));
		return "works/list";
	}

	@PostMapping("/decisions")
	String decide(@RequestParam(required = false) List<Long> work, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String back, Actor actor,
			RedirectAttributes redirect) {
		this.policy.requireRun(actor);
		WorkState next = WorkState.named(to);
		if (next == null) {
			throw new RefusedException("請按「入選」「未入選」「發布」「撤下」中的一個");
		}
		if (work == null || work.isEmpty()) {
			redirect.addFlashAttribute("typedReason", reason);
			redirect.addFlashAttribute("warning", "還沒有選作品，請先在作品前打鉤");
			return "redirect:" + own(back);
		}
		String said;
		try {
			said = Reasons.of(reason, LONGEST_REASON);
		}
		catch (RefusedException ex) {
			redirect.addFlashAttribute("typedReason", reason);
			redirect.addFlashAttribute("warning", ex.getMessage());
			return "redirect:" + own(back);
		}
		WorkDesk.Decided decided = this.desk.decide(work, next, said, actor);
		if (decided.done() > 0) {
			redirect.addFlashAttribute("message", decided.done() + " 件作品：" + next.getLabel());
		}
		if (!decided.refused().isEmpty()) {
			redirect.addFlashAttribute("typedReason", reason);
			redirect.addFlashAttribute("warning", String.join("；", decided.refused()));
		}
		return "redirect:" + own(back);
	}

	/** Back to where the decision was made; nowhere else. */
	private static String own(String back) {
		return back.matches("/publicity/works(/\\d+)?(\\?[\\w=&%.+-]*)?") ? back : "/publicity/works";
	}

	@GetMapping("/bundle.zip")
	void bundle(@RequestParam Map<String, String> parameters, Actor actor, HttpServletResponse response) {
		this.policy.requireRun(actor);
		WorkFilter filter = WorkFilter.of(parameters);
		List<WorkLine> chosen = this.listing.all(filter, actor).stream().filter((line) -> line.file() != null).toList();
		if (chosen.isEmpty()) {
			throw new RefusedException("沒有符合條件的作品可以下載，請換個條件");
		}
		String name = this.script.get().write(this.listing.edition(filter).getYear() + "年職業教育活動周_美拍作品.zip");
		this.zip.send(name,
				chosen.stream()
					.map((line) -> new ZipSender.Item(this.script.get().write(WorkNames.file(line)), line.file(),
							Variant.ORIGINAL)),
				response);
	}

	@GetMapping("/list.xlsx")
	void workbook(@RequestParam Map<String, String> parameters, Actor actor, HttpServletResponse response)
			throws IOException {
		WorkFilter filter = WorkFilter.of(parameters);
		Edition edition = this.listing.edition(filter);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		WorkWorkbook.write(edition, this.script.get(), this.listing.all(filter, actor), file);
		Download.announce(response, this.script.get().write(edition.getYear() + "年職業教育活動周美拍作品.xlsx"), file.size());
		file.writeTo(response.getOutputStream());
	}

}
