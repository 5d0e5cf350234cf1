package cn.activityweek.participation;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import jakarta.validation.Valid;
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
 * The participants of an activity, and names put on its record from lists.
 */
@Controller
@RequestMapping("/activities/{id}/participants")
class ParticipantController {

	private static final int LONGEST_LABEL = 200;

	private final ActivityAccess access;

	private final SourcePolicy policy;

	private final ParticipantPages pages;

	private final Readings readings;

	private final ReadingDesk desk;

	private final NameLists names;

	private final ClassLists classLists;

	private final Clock clock;

	ParticipantController(ActivityAccess access, SourcePolicy policy, ParticipantPages pages, Readings readings,
			ReadingDesk desk, NameLists names, ClassLists classLists, Clock clock) {
		this.access = access;
		this.policy = policy;
		this.pages = pages;
		this.readings = readings;
		this.desk = desk;
		this.names = names;
		this.classLists = classLists;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable Long id, @RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		return this.pages.show(this.access.visible(id, actor), page, actor, model);
	}

	@PostMapping("/readings")
	String read(@PathVariable Long id, @Valid @ModelAttribute("source") NameListForm form, BindingResult errors,
			@RequestParam(required = false) MultipartFile file, Actor actor, Model model) throws IOException {
		Activity activity = this.access.contributable(id, actor);
		if (errors.hasErrors()) {
			return this.pages.show(activity, 0, actor, model);
		}
		Reading reading = Reading.ofNames(actor.accountId(), activity.getEditionId(), id, form.getKind(),
				SourceKind.LIST, ListLabel.of(file, this.clock.instant()));
		try {
			return this.desk.take(reading, Readings.read(reading, file, form.getText()), readings(id));
		}
		catch (RefusedException ex) {
			model.addAttribute("problem", ex.getMessage());
			return this.pages.show(activity, 0, actor, model);
		}
	}

	@Once
	@PostMapping("/classes")
	String tick(@PathVariable Long id, @RequestParam(defaultValue = "") Set<String> classes, Actor actor, Model model) {
		Activity activity = this.access.contributable(id, actor);
		List<StudentClass> ticked = this.classLists.classes(activity.getEditionId())
			.stream()
			.filter((one) -> classes.contains(one.key()))
			.toList();
		if (ticked.isEmpty()) {
			model.addAttribute("problem", "請至少勾選一個班級");
			return this.pages.show(activity, 0, actor, model);
		}
		String label = ticked.stream().map(StudentClass::name).collect(Collectors.joining("、"));
		Reading reading = Reading.ofNames(actor.accountId(), activity.getEditionId(), id, PersonKind.STUDENT,
				SourceKind.CLASSES,
				(label.length() > LONGEST_LABEL) ? label.substring(0, LONGEST_LABEL - 1) + "…" : label);
		this.readings.keepClasses(reading, ticked);
		return "redirect:" + readings(id) + reading.id();
	}

	private static String readings(Long id) {
		return "/activities/" + id + "/participants/readings/";
	}

	@GetMapping("/readings/{reading}")
	String preview(@PathVariable Long id, @PathVariable UUID reading, Actor actor, Model model) {
		Activity activity = this.access.contributable(id, actor);
		Reading read = reading(reading, id, actor);
		if (read.confirmed()) {
			return here(id);
		}
		model.addAttribute("activity", activity);
		model.addAttribute("reading", read);
		model.addAttribute("preview", this.names.preview(read));
		model.addAttribute("problems", this.readings.problems(read));
		return "participation/name-reading";
	}

	@Once
	@PostMapping("/readings/{reading}/confirmation")
	String confirm(@PathVariable Long id, @PathVariable UUID reading, Actor actor, RedirectAttributes redirect) {
		this.access.contributable(id, actor);
		Reading read = reading(reading, id, actor);
		this.names.confirm(read, actor);
		redirect.addFlashAttribute("message", "已加入「" + read.label() + "」");
		return here(id);
	}

	@PostMapping("/sources/{source}/removal")
	String remove(@PathVariable Long id, @PathVariable Long source, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.contributable(id, actor);
		if (!this.policy.removable(activity, this.names.of(id), actor).contains(source)) {
			throw new NotFoundException("沒有這份名單，或者您無權移除");
		}
		this.names.remove(id, source, actor);
		redirect.addFlashAttribute("message", "已移除");
		return here(id);
	}

	private Reading reading(UUID reading, Long id, Actor actor) {
		Reading read = this.readings.get(reading, actor);
		if (!id.equals(read.activityId())) {
			throw new NotFoundException("沒有這份名單");
		}
		return read;
	}

	private static String here(Long id) {
		return "redirect:/activities/" + id + "/participants";
	}

}
