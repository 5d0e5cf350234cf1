package cn.activityweek.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does to a year's roster and leading group: each change and its record are
 * one transaction, and an ended year is left alone.
 */
@Component
class RosterDesk {

	private final Editions editions;

	private final Departments departments;

	private final DepartmentRepository entities;

	private final DepartmentListingRepository listings;

	private final LeadingGroup group;

	private final ObjectProvider<DepartmentUse> uses;

	private final ApplicationEventPublisher events;

	RosterDesk(Editions editions, Departments departments, DepartmentRepository entities,
			DepartmentListingRepository listings, LeadingGroup group, ObjectProvider<DepartmentUse> uses,
			ApplicationEventPublisher events) {
		this.editions = editions;
		this.departments = departments;
		this.entities = entities;
		this.listings = listings;
		this.group = group;
		this.uses = uses;
		this.events = events;
	}

	DepartmentListing get(Long listingId) {
		return this.listings.findWithDepartmentById(listingId).orElseThrow(() -> new NotFoundException("名錄中沒有這個部門"));
	}

	@Transactional
	DepartmentListing add(Long editionId, DepartmentForm form, Actor actor) {
		Edition edition = this.editions.lock(editionId);
		this.departments.called(form.getName()).ifPresent(form::keepIdentity);
		DepartmentListing listing = this.departments.enlist(editionId, form.getName(), form.getKind(), null, false);
		apply(listing, form);
		record(actor, "列入部門名錄", listing.getDepartmentId(), edition.getYear() + " 年度 " + listing.getName());
		return listing;
	}

	@Transactional
	void edit(Long listingId, DepartmentForm form, Actor actor) {
		DepartmentListing listing = get(listingId);
		Edition edition = this.editions.open(listing.getEditionId());
		DepartmentForm before = DepartmentForm.of(listing);
		StaleFormException.requireSame(before.getVersion(), form.getVersion());
		apply(listing, form);
		record(actor, "修改部門", listing.getDepartmentId(), edition.getYear() + " 年度 " + before.getName() + "："
				+ Differences.between(before.labelled(), form.labelled()).describe());
	}

	/**
	 * Whether a form would change what a department was in other years.
	 * @param listing the department in the year that is edited
	 * @param form what was typed
	 * @return true if its kind changes and another year lists it
	 */
	boolean changesKindElsewhere(DepartmentListing listing, DepartmentForm form) {
		return form.getKind() != null && form.getKind() != listing.getDepartment().getKind() && this.listings
			.existsByDepartment_IdAndEditionIdNot(listing.getDepartmentId(), listing.getEditionId());
	}

	/**
	 * Whether a form would leave the whole week without one of its duties. Another
	 * department takes a duty over in one step.
	 * @param listing the department
	 * @param form what was typed
	 * @return true if the department's duty would be nobody's
	 */
	static boolean emptiesDuty(DepartmentListing listing, DepartmentForm form) {
		Duty duty = listing.getDepartment().getDuty();
		return duty != null && form.getDuty() != duty;
	}

	private void apply(DepartmentListing listing, DepartmentForm form) {
		requireKept(listing, form);
		Department department = this.departments.get(listing.getDepartmentId());
		if (!form.getName().equals(listing.getName())) {
			if (isTaken(form.getName(), department)) {
				throw new RefusedException("已有同名的部門：" + form.getName());
			}
			department.rename(form.getName());
			listing.rename(form.getName());
		}
		if (form.getDuty() != null && form.getDuty() != department.getDuty()) {
			this.departments.withDuty(form.getDuty()).ifPresent((holder) -> {
				holder.classify(holder.getKind(), null);
				this.entities.saveAndFlush(holder);
			});
		}
		department.classify(form.getKind(), form.getDuty());
		listing.staff(form.getHead(), form.getLiaison(), form.getTelephone());
		listing.support(form.isSupporting());
		this.entities.saveAndFlush(department);
		this.listings.saveAndFlush(listing);
	}

	private void requireKept(DepartmentListing listing, DepartmentForm form) {
		if (changesKindElsewhere(listing, form)) {
			throw new RefusedException(listing.getName() + "也在其他年度的名錄中，類別不能更改。請另外列入一個新部門");
		}
		if (emptiesDuty(listing, form)) {
			throw new RefusedException("「" + listing.getDepartment().getDuty().getLabel() + "」不能沒有部門承擔，請在接手的部門那裏選擇它");
		}
	}

	/**
	 * Whether a name belongs to another department.
	 * @param name a name
	 * @param self the department that wants it, may be null
	 * @return true if another has it, in either script
	 */
	boolean isTaken(String name, Department self) {
		return this.entities.findByMatchName(ChineseScript.fold(name))
			.filter((other) -> !other.equals(self))
			.isPresent();
	}

	@Transactional
	void move(Long listingId, boolean up, Actor actor) {
		DepartmentListing listing = get(listingId);
		Edition edition = this.editions.lock(listing.getEditionId());
		List<DepartmentListing> roster = new ArrayList<>(this.departments.roster(edition.getId()));
		int from = roster.indexOf(listing);
		int to = up ? from - 1 : from + 1;
		if (to < 0 || to >= roster.size()) {
			return;
		}
		Collections.swap(roster, from, to);
		for (int i = 0; i < roster.size(); i++) {
			roster.get(i).place(i + 1);
		}
		this.listings.saveAll(roster);
		record(actor, "調整部門順序", listing.getDepartmentId(), edition.getYear() + " 年度 " + listing.getName());
	}

	@Transactional
	void remove(Long listingId, Actor actor) {
		DepartmentListing listing = get(listingId);
		Edition edition = this.editions.open(listing.getEditionId());
		if (listing.getDepartment().getDuty() != null) {
			throw new RefusedException(
					listing.getName() + "承擔「" + listing.getDepartment().getDuty().getLabel() + "」，請先把這一職責交給別的部門");
		}
		if (this.uses.stream().anyMatch((use) -> use.usesInEdition(edition.getId(), listing.getDepartmentId()))) {
			throw inUse(listing, edition);
		}
		try {
			this.listings.delete(listing);
			this.listings.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw inUse(listing, edition);
		}
		record(actor, "移出部門名錄", listing.getDepartmentId(), edition.getYear() + " 年度 " + listing.getName());
	}

	private static RefusedException inUse(DepartmentListing listing, Edition edition) {
		return new RefusedException(
				listing.getName() + "在 " + edition.getYear() + " 年度仍是模塊的牽頭或配合部門，或已有活動（包括已刪除、還可恢復的），不能移出名錄");
	}

	@Transactional
	void replaceGroup(Edition edition, LeadingGroupForm form, Actor actor) {
		this.editions.lock(edition.getId());
		LeadingGroupForm before = LeadingGroupForm.of(this.group.of(edition.getId()));
		StaleFormException.requireSame(before.getVersion(), form.getVersion());
		this.group.replace(edition.getId(), form.group());
		this.events.publishEvent(new AuditableEvent(actor, "修改領導小組", "edition", edition.getId(),
				edition.getYear() + " 年度 " + Differences.between(before.labelled(), form.labelled()).describe()));
	}

	private void record(Actor actor, String action, Long departmentId, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "department", departmentId, detail));
	}

}
