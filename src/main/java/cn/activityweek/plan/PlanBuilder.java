package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.IndicatorCatalogue;
import cn.activityweek.programme.ModuleOutline;
import cn.activityweek.programme.Programme;
import cn.activityweek.programme.ProgrammeEditor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a draft, or an earlier year, into an edition with its roster, group and modules.
 */
@Component
class PlanBuilder {

	private final Editions editions;

	private final Departments departments;

	private final LeadingGroup group;

	private final Programme programme;

	private final ProgrammeEditor editor;

	private final IndicatorCatalogue catalogue;

	PlanBuilder(Editions editions, Departments departments, LeadingGroup group, Programme programme,
			ProgrammeEditor editor, IndicatorCatalogue catalogue) {
		this.editions = editions;
		this.departments = departments;
		this.group = group;
		this.programme = programme;
		this.editor = editor;
		this.catalogue = catalogue;
	}

	/**
	 * Makes a new edition.
	 * @param draft the plan
	 * @param earlier the edition whose colleges and people are taken over, may be null
	 * @param current whether the new edition becomes the current one
	 * @return the edition
	 */
	@Transactional
	Edition create(PlanDraft draft, Edition earlier, boolean current) {
		Edition edition = this.editions.prepare(draft.facts());
		Long id = edition.getId();
		enlist(id, draft, earlier);
		this.group.replace(id, draft.group());
		for (PlanDraft.ModuleDraft module : draft.modules()) {
			add(id, module);
		}
		this.editor.addWeekRows(id);
		if (current) {
			this.editions.makeCurrent(id);
		}
		return edition;
	}

	/**
	 * Brings an existing edition to what a draft says. Activities stay; so do modules and
	 * departments that the draft lacks.
	 * @param edition the edition, which has not ended
	 * @param draft the plan
	 * @param current whether the edition becomes the current one
	 */
	@Transactional
	void update(Edition edition, PlanDraft draft, boolean current) {
		Long id = edition.getId();
		this.editions.revise(id, draft.facts());
		enlist(id, draft, null);
		this.group.replace(id, draft.group());
		List<ActivityModule> existing = this.programme.modules(id);
		for (PlanDraft.ModuleDraft module : draft.modules()) {
			Optional<ActivityModule> same = numbered(existing, module.number());
			if (same.isPresent()) {
				this.editor.revise(same.get().getId(), outline(module.describedAs(same.get().getDescription())));
			}
			else {
				add(id, module);
			}
		}
		this.editor.addWeekRows(id);
		if (current) {
			this.editions.makeCurrent(id);
		}
	}

	static Optional<ActivityModule> numbered(List<ActivityModule> modules, int number) {
		return modules.stream().filter((module) -> module.getNumber() == number).findFirst();
	}

	/**
	 * Makes the next edition from an earlier one: roster, people, group, modules,
	 * assignments and indicators; no activities.
	 * @param earlier the edition to copy from
	 * @param facts what is known of the new year
	 * @return the new edition, in preparation
	 */
	@Transactional
	Edition copy(Edition earlier, EditionFacts facts) {
		Edition edition = this.editions.prepare(facts);
		this.departments.roster(earlier.getId())
			.forEach((listing) -> this.departments.carryOver(listing, edition.getId()));
		this.group.replace(edition.getId(), this.group.of(earlier.getId()));
		this.editor.copy(earlier.getId(), edition.getId());
		return edition;
	}

	private void enlist(Long editionId, PlanDraft draft, Edition earlier) {
		List<DepartmentListing> known = (earlier != null) ? this.departments.roster(earlier.getId()) : List.of();
		for (PlanDraft.Unit unit : draft.units()) {
			Optional<DepartmentListing> same = known.stream()
				.filter((listing) -> listing.getDepartment().isCalled(unit.name()))
				.findFirst();
			DepartmentListing listing = same.map((one) -> this.departments.carryOver(one, editionId))
				.orElseGet(() -> this.departments.enlist(editionId, unit.name(), unit.kind(), unit.duty(), false));
			if (unit.supporting()) {
				this.departments.makeSupporting(listing);
			}
		}
		known.stream()
			.filter((listing) -> listing.getDepartment().isCollege())
			.forEach((listing) -> this.departments.carryOver(listing, editionId));
	}

	private void add(Long editionId, PlanDraft.ModuleDraft module) {
		this.editor.add(editionId, outline(module), this.catalogue.named(module.indicators()).orElse(null));
	}

	private ModuleOutline outline(PlanDraft.ModuleDraft module) {
		return new ModuleOutline(module.number(), module.title(), module.shortTitle(), module.description(),
				ids(module.leads()), ids(module.cooperating()));
	}

	private List<Long> ids(List<String> names) {
		List<Long> ids = new ArrayList<>();
		for (String name : names) {
			Long id = PlanDraft.meansAllColleges(name) ? null
					: this.departments.called(name).orElseThrow(() -> new RefusedException("沒有這個部門：" + name)).getId();
			if (!ids.contains(id)) {
				ids.add(id);
			}
		}
		return ids;
	}

}
