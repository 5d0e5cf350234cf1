package cn.activityweek.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.IntegrationTest;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import cn.activityweek.organisation.GroupRole;
import cn.activityweek.organisation.LeadingGroup;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.Programme;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an empty database starts with.
 */
@IntegrationTest
@Import(PlanPictures.class)
class BuiltInPlanTests {

	@Autowired
	private Editions editions;

	@Autowired
	private Departments departments;

	@Autowired
	private LeadingGroup group;

	@Autowired
	private Programme programme;

	@Autowired
	private PlanPictures pictures;

	@Test
	void knowsTheYear() {
		assertThat(edition().facts())
			.isEqualTo(new EditionFacts(2023, "東營科技職業學院", "技能:讓生活更美好", LocalDate.of(2023, 5, 14),
					LocalDate.of(2023, 5, 20), LocalDate.of(2023, 5, 21), "魯教職函〔2023〕11號", ChineseScript.TRADITIONAL));
	}

	@Test
	void namesTheLeadingGroupOneByOne() {
		assertThat(this.group.of(edition().getId()))
			.isEqualTo(Map.of(GroupRole.LEADER, List.of("成永江"), GroupRole.DEPUTY, List.of("李金盛"), GroupRole.MEMBER,
					List.of("毛曉明", "劉農責", "徐科春", "曲鳳愛", "曹來柱", "王樹聲", "劉吉東", "賀海明", "張震", "繆金和", "安豐金", "孟金明", "王英峰")));
	}

	@Test
	void listsTheOfficesAndNoCollege() {
		assertThat(this.departments.roster(edition().getId())).extracting(DepartmentListing::getName)
			.containsExactly("黨政辦公室", "宣傳統戰部", "合作交流與就業創業中心", "教務處", "團委", "培訓部", "學工處", "保衛處", "後勤處");
		assertThat(this.departments.withDuty(Duty.COORDINATION).orElseThrow().getName()).isEqualTo("教務處");
		assertThat(this.departments.withDuty(Duty.PUBLICITY).orElseThrow().getName()).isEqualTo("宣傳統戰部");
	}

	@Test
	void assignsTheSevenModules() {
		assertThat(this.pictures.of(edition()).modules()).containsExactly(
				"1 舉行職業教育活動周啟動儀式：黨政辦公室／宣傳統戰部、合作交流與就業創業中心、教務處、各二級學院", "2 “技能:讓生活更美好”全民美拍活動：宣傳統戰部／教務處、各二級學院",
				"3 職教風采進社區、進廣場活動：團委、宣傳統戰部／各二級學院", "4 “政行企校”主題對話沙龍活動：合作交流與就業創業中心、教務處／各二級學院",
				"5 “學生企業面對面”活動：教務處、合作交流與就業創業中心／各二級學院", "6 “技能與少年”親子活動：培訓部／各二級學院", "7 技能接力活動：教務處／各二級學院");
		assertThat(this.programme.modules(edition().getId())).extracting(ActivityModule::getShortTitle)
			.containsExactly("啟動儀式", "全民美拍", "進社區、進廣場", "政行企校沙龍", "學生企業面對面", "技能與少年", "技能接力");
	}

	@Test
	void countsWhatBlockBAsks() {
		Map<String, Long> rows = this.programme.indicators(edition().getId())
			.stream()
			.collect(Collectors.groupingBy(Indicator::getSection, LinkedHashMap::new, Collectors.counting()));
		assertThat(rows).containsExactly(Map.entry("一 啟動儀式", 6L), Map.entry("二 全民美拍", 3L), Map.entry("三 進社區、進廣場", 6L),
				Map.entry("四 政行企校沙龍", 4L), Map.entry("五 學生企業面對面", 3L), Map.entry("六 技能與少年", 3L),
				Map.entry("七 技能接力", 4L), Map.entry("職業教育法宣傳", 3L), Map.entry("材料報送", 5L), Map.entry("參與企業", 1L),
				Map.entry("學校新媒體", 2L), Map.entry("學生覆蓋", 3L));
		assertThat(this.programme.indicators(edition().getId())).filteredOn((row) -> row.getModuleId() != null)
			.filteredOn((row) -> !row.isTyped())
			.extracting(Indicator::getName)
			.containsExactly("徵集作品", "推送校外媒體", "累計播放或閱讀", "場次", "到會企業", "走訪企業", "參加師生", "來校師生及家長");
	}

	private Edition edition() {
		return this.editions.ofYear(2023).orElseThrow();
	}

}
