package cn.activityweek.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.organisation.DepartmentKind;
import cn.activityweek.organisation.Duty;
import cn.activityweek.organisation.GroupRole;
import cn.activityweek.programme.IndicatorCatalogue;
import cn.activityweek.programme.IndicatorSet;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The 2023 plan, with which an empty database starts.
 */
@Component
@Order(10)
class BuiltInPlan implements StartData {

	private final PlanBuilder builder;

	private final IndicatorCatalogue catalogue;

	BuiltInPlan(PlanBuilder builder, IndicatorCatalogue catalogue) {
		this.builder = builder;
		this.catalogue = catalogue;
	}

	@Override
	public void create() {
		this.builder.create(draft(), null, true);
	}

	PlanDraft draft() {
		MutablePropertySources sources = new MutablePropertySources();
		try {
			new YamlPropertySourceLoader().load("plan", new ClassPathResource("plan/built-in.yaml"))
				.forEach(sources::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Binder(ConfigurationPropertySources.from(sources)).bind("plan", Content.class)
			.get()
			.draft(this.catalogue);
	}

	/**
	 * The file's content.
	 *
	 * @param year the year
	 * @param college the college
	 * @param theme the theme
	 * @param startsOn the first day
	 * @param endsOn the last day
	 * @param dueOn the deadline
	 * @param noticeNumber the notice
	 * @param leader 組長
	 * @param deputies 副組長
	 * @param members 成員
	 * @param departments the offices
	 * @param modules the modules in their order
	 */
	record Content(int year, String college, String theme, LocalDate startsOn, LocalDate endsOn, LocalDate dueOn,
			String noticeNumber, String leader, List<String> deputies, List<String> members, List<Office> departments,
			List<ModuleText> modules) {

		PlanDraft draft(IndicatorCatalogue catalogue) {
			List<PlanDraft.ModuleDraft> drafts = new ArrayList<>();
			for (ModuleText module : this.modules) {
				drafts.add(new PlanDraft.ModuleDraft(drafts.size() + 1, module.title(), module.shortTitle(),
						module.description().replace(" ", ""), module.leads(), module.cooperating(),
						catalogue.suiting(module.title()).map(IndicatorSet::key).orElse(null)));
			}
			return new PlanDraft(
					new EditionFacts(this.year, this.college, this.theme, this.startsOn, this.endsOn, this.dueOn,
							this.noticeNumber, ChineseScript.TRADITIONAL),
					Map.of(GroupRole.LEADER, List.of(this.leader), GroupRole.DEPUTY, this.deputies, GroupRole.MEMBER,
							this.members),
					this.departments.stream()
						.map((office) -> new PlanDraft.Unit(office.name(), DepartmentKind.OFFICE, office.duty(),
								office.supporting()))
						.toList(),
					drafts);
		}

	}

	/**
	 * An office.
	 *
	 * @param name its name
	 * @param duty what it does for the whole week, may be null
	 * @param supporting whether it keeps the week running (協調保障)
	 */
	record Office(String name, Duty duty, @DefaultValue("false") boolean supporting) {

	}

	/**
	 * A module.
	 *
	 * @param title its title
	 * @param shortTitle its short title
	 * @param description what it is about
	 * @param leads the lead departments
	 * @param cooperating the cooperating departments
	 */
	record ModuleText(String title, String shortTitle, String description, @DefaultValue List<String> leads,
			@DefaultValue List<String> cooperating) {

	}

}
