package cn.activityweek.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does to a year's modules and indicators: each change and its record are
 * one transaction, and an ended year is left alone.
 */
@Component
class ProgrammeDesk {

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	private final ProgrammeEditor editor;

	private final IndicatorCatalogue catalogue;

	private final IndicatorRepository indicators;

	private final ApplicationEventPublisher events;

	ProgrammeDesk(Editions editions, Departments departments, Programme programme, ProgrammeEditor editor,
			IndicatorCatalogue catalogue, IndicatorRepository indicators, ApplicationEventPublisher events) {
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
		this.editor = editor;
		this.catalogue = catalogue;
		this.indicators = indicators;
		this.events = events;
	}

	/**
	 * What may be chosen as a lead or cooperating department.
	 * @param editionId the edition
	 * @return every college first, then the roster
	 */
	Map<Long, String> choices(Long editionId) {
		Map<Long, String> choices = new LinkedHashMap<>();
		choices.put(ModuleForm.ALL_COLLEGES, "各二級學院");
		choices.putAll(this.departments.names(editionId));
		return choices;
	}

	@Transactional
	ActivityModule add(Long editionId, ModuleForm form, Actor actor) {
		Edition edition = this.editions.open(editionId);
		ActivityModule module = this.editor.add(editionId, form.outline(),
				this.catalogue.named(form.getIndicators()).orElse(null));
		record(actor, "新增模塊", "module", module.getId(), edition, module.getTitle());
		return module;
	}

	@Transactional
	void edit(Long id, ModuleForm form, Actor actor) {
		ActivityModule module = this.programme.module(id);
		Edition edition = this.editions.open(module.getEditionId());
		StaleFormException.requireSame(module.getVersion(), form.getVersion());
		Map<Long, String> choices = choices(edition.getId());
		Map<String, String> before = ModuleForm.of(module).labelled(choices);
		this.editor.revise(id, form.outline());
		record(actor, "修改模塊", "module", id, edition,
				"模塊" + module.getNumeral() + "：" + Differences.between(before, form.labelled(choices)).describe());
	}

	@Transactional
	void remove(Long id, Actor actor) {
		ActivityModule module = this.programme.module(id);
		Edition edition = this.editions.open(module.getEditionId());
		this.editor.remove(id);
		record(actor, "刪去模塊", "module", id, edition, module.getTitle());
	}

	Indicator indicator(Long id) {
		return this.indicators.findById(id).orElseThrow(() -> new NotFoundException("沒有這個指標"));
	}

	@Transactional
	void addIndicator(Long editionId, IndicatorForm form, Actor actor) {
		Edition edition = this.editions.open(editionId);
		List<Indicator> rows = this.indicators.findByEditionIdOrderByPosition(editionId);
		String section = (form.getModuleId() != null) ? this.programme.module(form.getModuleId()).getSection()
				: form.getSection();
		Indicator indicator = new Indicator(editionId, form.getModuleId(), section, rows.size() + 1,
				form.getCode().isEmpty() ? freeCode(editionId) : form.getCode());
		form.applyTo(indicator);
		this.indicators.saveAndFlush(indicator);
		this.editor.arrange(editionId);
		record(actor, "新增指標", "indicator", indicator.getId(), edition, section + " " + indicator.getName());
	}

	private String freeCode(Long editionId) {
		int number = 1;
		while (this.indicators.findByEditionIdAndCode(editionId, "own-" + number).isPresent()) {
			number++;
		}
		return "own-" + number;
	}

	@Transactional
	void editIndicator(Long id, IndicatorForm form, Actor actor) {
		Indicator indicator = indicator(id);
		Edition edition = this.editions.open(indicator.getEditionId());
		IndicatorForm before = IndicatorForm.of(indicator);
		StaleFormException.requireSame(before.getVersion(), form.getVersion());
		form.applyTo(indicator);
		if (indicator.getModuleId() == null) {
			indicator.file(form.getSection());
		}
		this.indicators.saveAndFlush(indicator);
		record(actor, "修改指標", "indicator", id, edition,
				before.getName() + "：" + Differences.between(before.labelled(), form.labelled()).describe());
	}

	@Transactional
	void moveIndicator(Long id, boolean up, Actor actor) {
		Indicator indicator = indicator(id);
		Edition edition = this.editions.open(indicator.getEditionId());
		List<Indicator> rows = new ArrayList<>(this.indicators.findByEditionIdOrderByPosition(edition.getId()));
		int from = rows.indexOf(indicator);
		int to = up ? from - 1 : from + 1;
		if (to < 0 || to >= rows.size() || !rows.get(to).getSection().equals(indicator.getSection())) {
			return;
		}
		Collections.swap(rows, from, to);
		for (int i = 0; i < rows.size(); i++) {
			rows.get(i).place(i + 1);
		}
		this.indicators.saveAll(rows);
		record(actor, "調整指標順序", "indicator", id, edition, indicator.getSection() + " " + indicator.getName());
	}

	@Transactional
	void removeIndicator(Long id, Actor actor) {
		Indicator indicator = indicator(id);
		Edition edition = this.editions.open(indicator.getEditionId());
		try {
			this.indicators.delete(indicator);
			this.indicators.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RefusedException("已有活動填報了「" + indicator.getName() + "」，不能刪去它");
		}
		record(actor, "刪去指標", "indicator", id, edition, indicator.getSection() + " " + indicator.getName());
	}

	private void record(Actor actor, String action, String type, Long id, Edition edition, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, type, id, edition.getYear() + " 年度 " + detail));
	}

}
