package cn.activityweek.programme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes the modules of a year, for the pages of this module and for whoever
 * builds a whole year (a plan read in, next year's copy).
 */
@Component
public class ProgrammeEditor {

	private final ActivityModuleRepository modules;

	private final IndicatorRepository indicators;

	private final IndicatorCatalogue catalogue;

	private final EntityManager entityManager;

	ProgrammeEditor(ActivityModuleRepository modules, IndicatorRepository indicators, IndicatorCatalogue catalogue,
			EntityManager entityManager) {
		this.modules = modules;
		this.indicators = indicators;
		this.catalogue = catalogue;
		this.entityManager = entityManager;
	}

	/**
	 * Adds a module, and with a year's first one the rows on the whole week.
	 * @param editionId the edition
	 * @param outline what the plan says of it; its departments are on the year's roster
	 * @param set the indicators it starts with, may be null
	 * @return the module
	 */
	@Transactional
	public ActivityModule add(Long editionId, ModuleOutline outline, IndicatorSet set) {
		ActivityModule module = insert(editionId, outline);
		if (set != null) {
			addRows(editionId, module.getId(), module.getSection(), set.rows());
			arrange(editionId);
		}
		addWeekRows(editionId);
		return module;
	}

	private ActivityModule insert(Long editionId, ModuleOutline outline) {
		ActivityModule module = new ActivityModule(editionId, outline.number(), outline.title(), outline.shortTitle(),
				outline.description());
		module.assign(outline.leads(), outline.cooperating());
		return this.modules.saveAndFlush(module);
	}

	/**
	 * Changes a module. The heading of its indicators follows.
	 * @param id the module
	 * @param outline what the plan says of it now
	 */
	@Transactional
	public void revise(Long id, ModuleOutline outline) {
		ActivityModule module = this.modules.findWithAssignmentsById(id)
			.orElseThrow(() -> new NotFoundException("沒有這個活動模塊"));
		// An assignment alone would not count as a change of the module.
		this.entityManager.lock(module, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		module.renumber(outline.number());
		module.describe(outline.title(), outline.shortTitle(), outline.description());
		module.assign(outline.leads(), outline.cooperating());
		this.modules.saveAndFlush(module);
		List<Indicator> rows = this.indicators.findByModuleIdOrderByPosition(id);
		rows.forEach((indicator) -> indicator.file(module.getSection()));
		this.indicators.saveAll(rows);
		arrange(module.getEditionId());
	}

	/**
	 * Removes a module and its indicators.
	 * @param id the module
	 * @throws RefusedException if an activity belongs to it
	 */
	@Transactional
	public void remove(Long id) {
		try {
			this.modules.deleteById(id);
			this.modules.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RefusedException("已有活動屬於這個模塊（包括已刪除、還可恢復的），不能刪去它");
		}
	}

	/**
	 * Gives a year the rows on the whole week, unless it has any.
	 * @param editionId the edition
	 */
	@Transactional
	public void addWeekRows(Long editionId) {
		if (this.indicators.existsByEditionIdAndModuleIdIsNull(editionId)) {
			return;
		}
		this.catalogue.week().forEach((set) -> addRows(editionId, null, set.shortTitle(), set.rows()));
		arrange(editionId);
	}

	/**
	 * Copies modules, assignments and indicators; codes stay, so that a form with markers
	 * fits both years.
	 * @param from the edition to copy from
	 * @param to the edition without modules whose roster holds every department assigned
	 */
	@Transactional
	public void copy(Long from, Long to) {
		Map<Long, Long> copies = new HashMap<>();
		this.modules.findByEditionIdOrderByNumber(from)
			.forEach((module) -> copies.put(module.getId(), insert(to, ModuleOutline.of(module)).getId()));
		for (Indicator row : this.indicators.findByEditionIdOrderByPosition(from)) {
			Indicator copy = new Indicator(to, copies.get(row.getModuleId()), row.getSection(), row.getPosition(),
					row.getCode());
			copy.define(row.getName(), row.getUnit(), row.getAggregation(), row.getSource());
			this.indicators.save(copy);
		}
		addWeekRows(to);
	}

	private void addRows(Long editionId, Long moduleId, String section, List<IndicatorSet.Row> rows) {
		int position = this.indicators.findByEditionIdOrderByPosition(editionId).size();
		for (IndicatorSet.Row row : rows) {
			if (this.indicators.findByEditionIdAndCode(editionId, row.code()).isEmpty()) {
				Indicator indicator = new Indicator(editionId, moduleId, section, ++position, row.code());
				indicator.define(row.name(), row.unit(), row.effectiveAggregation(), row.source());
				this.indicators.save(indicator);
			}
		}
	}

	/**
	 * Numbers a year's indicators anew: the modules' in their order, then those on the
	 * whole week, rows under one heading together.
	 * @param editionId the edition
	 */
	@Transactional
	void arrange(Long editionId) {
		Map<Long, Integer> numbers = new HashMap<>();
		this.modules.findByEditionIdOrderByNumber(editionId)
			.forEach((module) -> numbers.put(module.getId(), module.getNumber()));
		List<Indicator> rows = this.indicators.findByEditionIdOrderByPosition(editionId);
		Map<String, Integer> headings = new HashMap<>();
		rows.forEach((row) -> headings.putIfAbsent(row.getSection(), headings.size()));
		List<Indicator> arranged = rows.stream()
			.sorted(Comparator.comparing((Indicator row) -> numbers.getOrDefault(row.getModuleId(), Integer.MAX_VALUE))
				.thenComparing((row) -> headings.get(row.getSection())))
			.toList();
		for (int i = 0; i < arranged.size(); i++) {
			arranged.get(i).place(i + 1);
		}
		this.indicators.saveAll(arranged);
	}

}
