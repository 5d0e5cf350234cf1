package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.Programme;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;

/**
 * What a person types into the activity's form, for tests: five fields filled, the rest
 * as the page leaves it.
 */
@Component
public class ActivityTyping {

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	ActivityTyping(Editions editions, Departments departments, Programme programme) {
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
	}

	Edition edition() {
		return this.editions.current().orElseThrow();
	}

	public Long department(String name) {
		return this.departments.called(name).orElseThrow().getId();
	}

	public Long college(int place) {
		return this.departments.roster(edition().getId())
			.stream()
			.filter((listing) -> listing.getDepartment().isCollege())
			.toList()
			.get(place - 1)
			.getDepartmentId();
	}

	public Long module(int number) {
		return this.programme.modules(edition().getId())
			.stream()
			.filter((module) -> module.getNumber() == number)
			.findFirst()
			.orElseThrow()
			.getId();
	}

	public Map<String, String> planned(int module, Long departmentId, String title) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("requestKey", UUID.randomUUID().toString());
		typed.put("moduleId", module(module).toString());
		typed.put("departmentId", departmentId.toString());
		typed.put("organiserId", departmentId.toString());
		typed.put("title", title);
		typed.put("startsAt", "2023-05-16T09:00");
		typed.put("endsAt", "");
		typed.put("place", "某處 " + UUID.randomUUID());
		typed.put("state", "PLANNED");
		typed.put("extent.sessionsOnSite", "1");
		typed.put("extent.sessionsOnline", "0");
		return typed;
	}

}
