package cn.activityweek.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.organisation.DepartmentKind;
import cn.activityweek.organisation.Duty;
import cn.activityweek.organisation.GroupRole;

/**
 * A whole plan before it is an edition: names instead of identities. The built-in plan
 * and one that was read and confirmed become an edition in the same way.
 *
 * @param facts the year as a whole
 * @param group the leading group by role
 * @param departments the departments of the roster; those that only a module names are
 * added
 * @param modules the modules in their order
 */
record PlanDraft(EditionFacts facts, Map<GroupRole, List<String>> group, List<Unit> departments,
		List<ModuleDraft> modules) {

	/** How the product writes every college of the roster. */
	static final String ALL_COLLEGES = "各二級學院";

	/**
	 * Whether a name means every college.
	 * @param name a name as a plan writes it
	 * @return true for 各二級學院, 二級學院 and the like, in either script
	 */
	static boolean meansAllColleges(String name) {
		return ChineseScript.fold(name).matches("(全校|全院)?[各全]?(个|體|体)?(二级)?(教学)?(学院|院系|院部|系部)");
	}

	/**
	 * The departments that the plan names.
	 * @return those that modules name in their order, then the rest of the roster, each
	 * once
	 */
	List<Unit> units() {
		Stream<Unit> assigned = this.modules.stream()
			.flatMap((module) -> Stream.concat(module.leads().stream(), module.cooperating().stream()))
			.filter((name) -> !meansAllColleges(name))
			.map(Unit::named);
		return Stream.concat(assigned, this.departments.stream())
			.collect(Collectors.toMap((unit) -> ChineseScript.fold(unit.name()), (unit) -> unit, Unit::or,
					LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

	/**
	 * A department by its name.
	 *
	 * @param name the name
	 * @param kind office or college
	 * @param duty what it does for the whole week, may be null
	 * @param supporting whether it keeps the week running (協調保障)
	 */
	record Unit(String name, DepartmentKind kind, Duty duty, boolean supporting) {

		static Unit named(String name) {
			return new Unit(name,
					ChineseScript.fold(name).endsWith("学院") ? DepartmentKind.COLLEGE : DepartmentKind.OFFICE, null,
					false);
		}

		static Unit supporting(String name) {
			Unit unit = named(name);
			return new Unit(unit.name, unit.kind, unit.duty, true);
		}

		/** The roster's word goes before a module's; support once said stays. */
		Unit or(Unit again) {
			return new Unit(again.name, again.kind, again.duty, this.supporting || again.supporting);
		}

	}

	/**
	 * A module with its departments by name.
	 *
	 * @param number the plan's number, 1 to 20
	 * @param title the title
	 * @param shortTitle the title for tables and lists
	 * @param description what it is about
	 * @param leads names of the lead departments
	 * @param cooperating names of the cooperating departments
	 * @param indicators key of the set of indicators it starts with, may be null
	 */
	record ModuleDraft(int number, String title, String shortTitle, String description, List<String> leads,
			List<String> cooperating, String indicators) {

		/**
		 * The same with a description, where the draft has none.
		 * @param known the description known
		 * @return the draft
		 */
		ModuleDraft describedAs(String known) {
			return this.description.isEmpty() ? new ModuleDraft(this.number, this.title, this.shortTitle, known,
					this.leads, this.cooperating, this.indicators) : this;
		}

	}

}
