package cn.activityweek.organisation;

import java.util.List;

import cn.activityweek.core.StartData;
import cn.activityweek.edition.Editions;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the plan does not name and the demonstration needs: colleges, and people to call.
 * The colleges are marked as samples; so are the people, who are invented.
 */
@Component
@Profile("demo")
@Order(20)
class DemoRoster implements StartData {

	private static final List<String> COLLEGES = List.of("信息工程學院（示範）", "機電工程學院（示範）", "經濟管理學院（示範）", "石油化工學院（示範）");

	private static final List<String> HEADS = List.of("程遠帆", "宋知行", "賀立新", "蘇明理", "葉青禾", "方啟明", "秦育才", "石守安", "曹守倉",
			"於一鳴", "柳巧生", "金有成", "石煉真");

	private static final List<String> LIAISONS = List.of("文達明", "白如書", "林嘉言", "許敏學", "丁向陽", "周培元", "高學思", "魏平安", "田豐年",
			"馬克勤", "陸精工", "錢思遠", "游小川");

	private final Editions editions;

	private final Departments departments;

	private final DepartmentListingRepository listings;

	DemoRoster(Editions editions, Departments departments, DepartmentListingRepository listings) {
		this.editions = editions;
		this.departments = departments;
		this.listings = listings;
	}

	@Override
	public void create() {
		Long editionId = this.editions.shown(null).getId();
		COLLEGES.forEach((name) -> this.departments.enlist(editionId, name, DepartmentKind.COLLEGE, null, true));
		List<DepartmentListing> roster = this.departments.roster(editionId);
		for (int i = 0; i < roster.size(); i++) {
			roster.get(i)
				.staff(HEADS.get(i % HEADS.size()) + "（示範）", LIAISONS.get(i % LIAISONS.size()) + "（示範）",
						"0546-%07d".formatted(i + 1));
		}
		this.listings.saveAll(roster);
	}

}
