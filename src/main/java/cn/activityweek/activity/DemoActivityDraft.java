package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.draft.Drafts;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import cn.activityweek.user.Accounts;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import cn.activityweek.core.StartData;

/**
 * An activity that 團委 has begun to write down and not saved.
 */
@Component
@Profile("demo")
@Order(41)
class DemoActivityDraft implements StartData {

	private final Drafts drafts;

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	private final Accounts accounts;

	DemoActivityDraft(Drafts drafts, Editions editions, Departments departments, Programme programme,
			Accounts accounts) {
		this.drafts = drafts;
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
		this.accounts = accounts;
	}

	@Override
	public void create() {
		Edition edition = this.editions.current().orElseThrow();
		Long department = this.departments.called("團委").orElseThrow().getId();
		Long module = this.programme.modules(edition.getId())
			.stream()
			.filter((candidate) -> candidate.getNumber() == 3)
			.map(ActivityModule::getId)
			.findFirst()
			.orElseThrow();
		this.accounts.reporterOf(department)
			.ifPresent((accountId) -> this.drafts.keep(accountId, ActivityDrafts.NEW + UUID.randomUUID(),
					Map.of("moduleId", List.of(module.toString()), "departmentId", List.of(department.toString()),
							"title", List.of("職教法展板進社區"), "startsAt", List.of("2023-05-20T09:00"), "remarks",
							List.of("地點等社區回覆"))));
	}

}
