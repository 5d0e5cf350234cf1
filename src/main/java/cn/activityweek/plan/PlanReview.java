package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Differences;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.EditionForm;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.GroupRole;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.ModuleOutline;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * Says in words what confirming a plan will do, so that nobody confirms what was not
 * shown.
 */
@Component
class PlanReview {

	private static final int LONGEST_SHOWN = 100;

	private final Editions editions;

	private final Departments departments;

	private final LeadingGroup group;

	private final Programme programme;

	PlanReview(Editions editions, Departments departments, LeadingGroup group, Programme programme) {
		this.editions = editions;
		this.departments = departments;
		this.group = group;
		this.programme = programme;
	}

	/**
	 * The edition whose colleges and people a plan of this year takes over.
	 * @param year the plan's year
	 * @return the latest edition of an earlier year, else of any other
	 */
	Optional<Edition> earlier(int year) {
		List<Edition> others = this.editions.all().stream().filter((edition) -> edition.getYear() != year).toList();
		return others.stream()
			.filter((edition) -> edition.getYear() < year)
			.findFirst()
			.or(() -> others.stream().findFirst());
	}

	/**
	 * What confirming will do.
	 * @param draft the plan
	 * @param keepColleges whether the colleges of the earlier edition are taken over
	 * @param makeCurrent whether the edition becomes the current one
	 * @return sentences
	 */
	List<String> lines(PlanDraft draft, boolean keepColleges, boolean makeCurrent) {
		List<String> lines = new ArrayList<>();
		KnownDepartments known = new KnownDepartments(this.departments.all());
		int year = draft.facts().year();
		Edition existing = this.editions.ofYear(year).orElse(null);
		if (existing != null) {
			lines.add(year + " 年度已經存在：將按這份方案更新它；已填報的活動、已有的指標和部門都保留");
			update(existing, draft, known, lines);
		}
		else {
			lines.add("新建 " + year + " 年度，共 " + draft.modules().size() + " 個活動模塊");
			earlier(year).filter((edition) -> keepColleges).ifPresent((edition) -> colleges(edition, lines));
		}
		units(existing, draft, known, lines);
		supporting(existing, draft, known, lines);
		if (makeCurrent && (existing == null || !existing.isCurrent())) {
			String replaced = this.editions.current()
				.map((edition) -> "；" + edition.getYear() + " 年度隨之結束，只能查看")
				.orElse("");
			lines.add("設為當前年度" + replaced);
		}
		return lines;
	}

	private void colleges(Edition earlier, List<String> lines) {
		String names = this.departments.roster(earlier.getId())
			.stream()
			.map(DepartmentListing::getDepartment)
			.filter(Department::isCollege)
			.map(Department::getName)
			.collect(Collectors.joining("、"));
		if (!names.isEmpty()) {
			lines.add("沿用 " + earlier.getYear() + " 年度的二級學院：" + names);
		}
	}

	private void units(Edition existing, PlanDraft draft, KnownDepartments departments, List<String> lines) {
		Set<Long> roster = (existing != null) ? this.departments.names(existing.getId()).keySet() : Set.of();
		List<String> fresh = new ArrayList<>();
		List<String> listed = new ArrayList<>();
		for (PlanDraft.Unit unit : draft.units()) {
			Optional<Department> known = departments.called(unit.name());
			if (known.isEmpty()) {
				fresh.add(unit.name() + "（" + unit.kind().getLabel() + "）");
			}
			else if (existing != null && !roster.contains(known.get().getId())) {
				listed.add(known.get().getName());
			}
		}
		if (!fresh.isEmpty()) {
			lines.add("系統裏還沒有、將新建的部門：" + String.join("、", fresh) + "。如果是寫法不同，請先改成已有的名稱");
		}
		if (!listed.isEmpty()) {
			lines.add("列入本年度名錄：" + String.join("、", listed));
		}
	}

	private void supporting(Edition existing, PlanDraft draft, KnownDepartments known, List<String> lines) {
		List<Long> present = (existing != null) ? this.departments.supporting(existing.getId())
			.stream()
			.map(DepartmentListing::getDepartmentId)
			.toList() : List.of();
		String names = draft.units()
			.stream()
			.filter(PlanDraft.Unit::supporting)
			.map(PlanDraft.Unit::name)
			.filter((name) -> known.called(name).filter((same) -> present.contains(same.getId())).isEmpty())
			.collect(Collectors.joining("、"));
		if (!names.isEmpty()) {
			lines.add("列為協調保障部門：" + names);
		}
	}

	private void update(Edition existing, PlanDraft draft, KnownDepartments known, List<String> lines) {
		Differences.between(labelled(existing.facts()), labelled(draft.facts()))
			.rows()
			.forEach((row) -> lines.add(row.label() + "：" + row.before() + " → " + row.after()));
		Differences.between(names(this.group.of(existing.getId())), names(draft.group()))
			.rows()
			.forEach((row) -> lines.add(row.label() + "：" + row.before() + " → " + row.after()));
		List<ActivityModule> modules = this.programme.modules(existing.getId());
		for (PlanDraft.ModuleDraft module : draft.modules()) {
			PlanBuilder.numbered(modules, module.number())
				.ifPresentOrElse((same) -> changes(same, module, known, lines),
						() -> lines.add("新增模塊：" + module.number() + "、" + module.title()));
		}
		modules.stream()
			.filter((module) -> draft.modules().stream().noneMatch((other) -> other.number() == module.getNumber()))
			.forEach((module) -> lines.add("方案中沒有、予以保留的模塊：" + module.getNumeral() + "、" + module.getTitle()));
	}

	private static void changes(ActivityModule module, PlanDraft.ModuleDraft draft, KnownDepartments known,
			List<String> lines) {
		Differences changes = Differences.between(PlanModuleForm.labelled(asDraft(module, known)),
				PlanModuleForm.labelled(present(draft, module, known)));
		if (!changes.isEmpty()) {
			lines.add("模塊" + module.getNumeral() + "　"
					+ changes.rows().stream().map(PlanReview::words).collect(Collectors.joining("；")));
		}
	}

	/**
	 * A change in words; of a long text only that it changes, since the form shows it.
	 */
	private static String words(Differences.Row row) {
		boolean isLong = row.before().length() + row.after().length() > LONGEST_SHOWN;
		return isLong ? row.label() + "按表中所寫更新" : new Differences(List.of(row)).describe();
	}

	/** A draft under the names by which its departments are known. */
	private static PlanDraft.ModuleDraft present(PlanDraft.ModuleDraft draft, ActivityModule module,
			KnownDepartments known) {
		return new PlanDraft.ModuleDraft(draft.number(), draft.title(), draft.shortTitle(),
				draft.describedAs(module.getDescription()).description(), known.known(draft.leads()),
				known.known(draft.cooperating()), null);
	}

	private static PlanDraft.ModuleDraft asDraft(ActivityModule module, KnownDepartments known) {
		ModuleOutline outline = ModuleOutline.of(module);
		return new PlanDraft.ModuleDraft(outline.number(), outline.title(), outline.shortTitle(), outline.description(),
				outline.leads().stream().map(known::name).toList(),
				outline.cooperating().stream().map(known::name).toList(), null);
	}

	private static Map<String, String> labelled(EditionFacts facts) {
		EditionForm form = new EditionForm();
		form.fill(facts);
		return form.labelled();
	}

	private static Map<String, String> names(Map<GroupRole, List<String>> group) {
		Map<String, String> names = new LinkedHashMap<>();
		for (GroupRole role : GroupRole.values()) {
			names.put(role.getLabel(), String.join("、", Objects.requireNonNullElse(group.get(role), List.of())));
		}
		return names;
	}

}
