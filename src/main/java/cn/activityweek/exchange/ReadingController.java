package cn.activityweek.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.activityweek.activity.ActivityIntake;
import cn.activityweek.activity.ActivityState;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.DocumentText;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Drafts;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An activity begun from a text that is already written. What is read only fills the
 * activity's form; nothing is saved without it.
 */
@Controller
@RequestMapping("/activities/readings")
class ReadingController {

	/** How much XML a document may unpack to, in bytes: a news draft has a few pages. */
	private static final long LARGEST_XML = 4L * 1024 * 1024;

	private static final String READ = "exchange/read";

	private static final String PROPOSAL = "exchange/proposal";

	private final ActivityIntake intake;

	private final Drafts drafts;

	private final Clock clock;

	ReadingController(ActivityIntake intake, Drafts drafts, Clock clock) {
		this.intake = intake;
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping("/new")
	String paste(Actor actor, Model model) {
		model.addAttribute("mayLog", this.intake.scope(actor).mayLog());
		model.addAttribute("longest", ActivityReading.LONGEST);
		return READ;
	}

	@PostMapping
	String read(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) MultipartFile file,
			Actor actor, Model model) throws IOException {
		IntakeScope scope = this.intake.scope(actor);
		if (!scope.mayLog()) {
			throw new RefusedException("您的部門沒有牽頭或配合任何活動模塊，所以不用登記活動");
		}
		try {
			ActivityReading reading = ActivityReading.of(content(text, file), scope);
			model.addAttribute("form", ReadingForm.of(reading));
			return proposal(scope, reading.moduleId(), model);
		}
		catch (RefusedException ex) {
			model.addAttribute("problem", ex.getMessage());
			model.addAttribute("text", text);
			return paste(actor, model);
		}
	}

	private static String content(String text, MultipartFile file) throws IOException {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			return text;
		}
		try (InputStream content = file.getInputStream()) {
			return DocumentText.of(content, LARGEST_XML);
		}
	}

	private static String proposal(IntakeScope scope, Long moduleId, Model model) {
		model.addAttribute("modules",
				scope.modules()
					.stream()
					.collect(Collectors.toMap((module) -> module.getId().toString(), ImportColumns::name,
							(first, second) -> first, LinkedHashMap::new)));
		Map<String, String> targets = new LinkedHashMap<>();
		NumberTarget.of(scope, moduleId).forEach((target) -> targets.put(target.field(), target.label()));
		model.addAttribute("targets", targets);
		return PROPOSAL;
	}

	@PostMapping("/drafts")
	String draft(@Valid @ModelAttribute("form") ReadingForm form, BindingResult errors, Actor actor, Model model) {
		IntakeScope scope = this.intake.scope(actor);
		ActivityModule module = scope.modules()
			.stream()
			.filter((candidate) -> candidate.getId().toString().equals(form.getModuleId()))
			.findFirst()
			.orElse(null);
		if (module == null) {
			errors.rejectValue("moduleId", "activity.module");
		}
		form.ticked().forEach((field, values) -> {
			if (values.size() > 1) {
				errors.rejectValue("numbers", "exchange.number-twice", new Object[] { String.join("、", values) }, null);
			}
		});
		if (errors.hasErrors()) {
			return proposal(scope, (module != null) ? module.getId() : null, model);
		}
		String key = "activity:new:" + key(form);
		try {
			this.drafts.keep(actor.accountId(), key, fields(form, module, scope));
		}
		catch (RefusedException ex) {
			errors.reject("exchange.draft", ex.getMessage() + "，再回到這裏填入登記表。下面的內容沒有丟");
			return proposal(scope, module.getId(), model);
		}
		return "redirect:"
				+ UriComponentsBuilder.fromPath("/activities/new").queryParam(Drafts.PARAMETER, key).toUriString();
	}

	private static UUID key(ReadingForm form) {
		try {
			return UUID.fromString(form.getKey());
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			return UUID.randomUUID();
		}
	}

	private Map<String, List<String>> fields(ReadingForm form, ActivityModule module, IntakeScope scope) {
		DepartmentListing department = scope.own()
			.stream()
			.filter((listing) -> module.involves(listing.getDepartmentId(), listing.getDepartment().isCollege()))
			.findFirst()
			.orElseThrow();
		Map<String, List<String>> fields = new LinkedHashMap<>(form.ticked());
		fields.put("moduleId", List.of(module.getId().toString()));
		fields.put("departmentId", List.of(department.getDepartmentId().toString()));
		fields.put("organiserId", List.of(department.getDepartmentId().toString()));
		fields.put("contactName", List.of(department.getHead()));
		fields.put("contactTelephone", List.of(department.getTelephone()));
		fields.put("title", List.of(form.getTitle()));
		fields.put("startsAt", List.of(form.getStartsAt()));
		fields.put("endsAt", List.of(form.getEndsAt()));
		fields.put("place", List.of(form.getPlace()));
		fields.put("state", List.of(state(form).name()));
		return fields;
	}

	/** Who counts students of something that has begun means that it was held. */
	private ActivityState state(ReadingForm form) {
		try {
			boolean begun = !CollegeTime.instant(LocalDateTime.parse(form.getStartsAt())).isAfter(this.clock.instant());
			return (begun && form.ticked().containsKey("counts.students")) ? ActivityState.HELD : ActivityState.PLANNED;
		}
		catch (DateTimeParseException ex) {
			return ActivityState.PLANNED;
		}
	}

}
