package cn.activityweek.participation;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A college's class list and 在校生 in the current year.
 */
@Controller
@RequestMapping("/participation/colleges/{college}")
class ClassListController {

	private static final String PAGE = "participation/college";

	private static final String COLLEGES = "/participation/colleges/";

	private static final String HERE = "redirect:" + COLLEGES;

	private final Editions editions;

	private final ClassListPolicy policy;

	private final ClassLists lists;

	private final ClassMembers members;

	private final Readings readings;

	private final ReadingDesk desk;

	private final Conflicts conflicts;

	private final Clock clock;

	ClassListController(Editions editions, ClassListPolicy policy, ClassLists lists, ClassMembers members,
			Readings readings, ReadingDesk desk, Conflicts conflicts, Clock clock) {
		this.editions = editions;
		this.policy = policy;
		this.lists = lists;
		this.members = members;
		this.readings = readings;
		this.desk = desk;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable Long college, @RequestParam(name = "class", required = false) String className,
			Actor actor, Model model) {
		CollegeCoverage coverage = this.policy.require(actor, current().getId(), college);
		return page(coverage, className, actor, model);
	}

	private String page(CollegeCoverage college, String className, Actor actor, Model model) {
		Edition edition = current();
		List<StudentClass> classes = this.lists.classes(edition.getId(), college.departmentId());
		boolean mayRead = this.policy.mayRead(actor, college.departmentId());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", this.lists.enrolment(edition.getId(), college));
		}
		model.addAttribute("shown", edition);
		model.addAttribute("college", college);
		model.addAttribute("classes", classes);
		model.addAttribute("mayRead", mayRead);
		model.addAttribute("mayKeep", this.policy.mayKeep(actor, college.departmentId()));
		if (className != null && mayRead) {
			model.addAttribute("chosen", className);
			model.addAttribute("members", this.members.of(edition.getId(), college.departmentId(), className));
		}
		return PAGE;
	}

	@PostMapping("/enrolment")
	String enrol(@PathVariable Long college, @Valid @ModelAttribute("form") EnrolmentForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		CollegeCoverage coverage = this.policy.requireKeeper(actor, current().getId(), college);
		if (errors.hasErrors()) {
			return page(coverage, null, actor, model);
		}
		try {
			this.lists.enrol(current().getId(), college, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			EnrolmentForm saved = this.lists.enrolment(current().getId(), coverage);
			return this.conflicts.page(new Conflict<>(form, saved, EnrolmentForm::labelled, EnrolmentForm.properties(),
					COLLEGES + college + "/enrolment", COLLEGES + college, ClassLists.SUBJECT, college), model);
		}
		redirect.addFlashAttribute("message", coverage.name() + "在校生：" + form.getStudents() + " 人");
		return HERE + college;
	}

	@PostMapping("/readings")
	String read(@PathVariable Long college, @ModelAttribute("source") NameListForm form,
			@RequestParam(required = false) MultipartFile file, Actor actor, Model model) throws IOException {
		Edition edition = current();
		CollegeCoverage coverage = this.policy.requireKeeper(actor, edition.getId(), college);
		Reading reading = Reading.ofClassList(actor.accountId(), edition.getId(), college,
				ListLabel.of(file, this.clock.instant()));
		try {
			return this.desk.take(reading, Readings.read(reading, file, form.getText()),
					COLLEGES + college + "/readings/");
		}
		catch (RefusedException ex) {
			model.addAttribute("problem", ex.getMessage());
			return page(coverage, null, actor, model);
		}
	}

	@GetMapping("/readings/{reading}")
	String preview(@PathVariable Long college, @PathVariable UUID reading, Actor actor, Model model) {
		CollegeCoverage coverage = this.policy.requireKeeper(actor, current().getId(), college);
		Reading read = reading(reading, college, actor);
		if (read.confirmed()) {
			return HERE + college;
		}
		model.addAttribute("college", coverage);
		model.addAttribute("reading", read);
		model.addAttribute("preview", this.lists.preview(read));
		model.addAttribute("problems", this.readings.problems(read));
		model.addAttribute("elsewhere", this.members.elsewhere(read));
		return "participation/class-reading";
	}

	@Once
	@PostMapping("/readings/{reading}/confirmation")
	String confirm(@PathVariable Long college, @PathVariable UUID reading,
			@RequestParam(defaultValue = "") String shown, @RequestParam(defaultValue = "false") boolean removeGone,
			Actor actor, RedirectAttributes redirect) {
		this.policy.requireKeeper(actor, current().getId(), college);
		Reading read = reading(reading, college, actor);
		try {
			this.lists.confirm(read, shown, removeGone, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			redirect.addFlashAttribute("warning", "名單剛剛有人改過，以下是重新比對的結果，請再確認一次");
			return HERE + college + "/readings/" + reading;
		}
		redirect.addFlashAttribute("message", "已導入「" + read.label() + "」");
		return HERE + college;
	}

	private Reading reading(UUID id, Long college, Actor actor) {
		Reading reading = this.readings.get(id, actor);
		if (!college.equals(reading.departmentId()) || !current().getId().equals(reading.editionId())) {
			throw new NotFoundException("沒有這份名單");
		}
		return reading;
	}

	private Edition current() {
		return this.editions.current().orElseThrow(() -> new NotFoundException("還沒有開啟任何年度的活動周"));
	}

}
