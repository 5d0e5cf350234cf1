package cn.activityweek.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.MatchingForm;

/**
 * A field of the form that a number in a text may belong to.
 *
 * @param field the form's field
 * @param label its words, with the unit
 * @param units the units of such numbers, in the {@link MatchingForm}
 * @param words what stands beside such numbers, in the {@link MatchingForm}
 */
record NumberTarget(String field, String label, Set<String> units, List<String> words) {

	private static final Set<String> PEOPLE = Set.of("人次", "人", "名", "位");

	/**
	 * The fields of a module's activities.
	 * @param scope who logs where
	 * @param moduleId the module, null while it isn't known
	 * @return in the order of the form
	 */
	static List<NumberTarget> of(IntakeScope scope, Long moduleId) {
		List<NumberTarget> targets = new ArrayList<>();
		people(targets, "counts.students", "校內學生", "学生", "同学", "大学生", "毕业生", "学子");
		people(targets, "counts.teachers", "校內教師", "教师", "老师", "教职工", "辅导员", "教职员工");
		people(targets, "counts.pupilsAndParents", "中小學師生及家長", "小学生", "中学生", "中小学生", "家长", "初中生", "高中生", "小学师生", "中学师生",
				"中小学师生", "少年");
		people(targets, "counts.residents", "社區居民", "居民", "群众", "市民", "村民", "老人", "社区居民");
		people(targets, "counts.enterprisePeople", "企業行業代表", "企业代表", "企业负责人", "行业代表", "企业家", "企业导师", "企业人员", "行业专家",
				"技术能手", "企业技术人员");
		people(targets, "counts.officialsAndOthers", "政府及其他", "领导", "嘉宾", "干部", "政府人员", "来宾");
		people(targets, "extent.volunteers", "志願者", "志愿者", "青年志愿者", "志愿服务队员");
		targets.add(new NumberTarget("expected", "預計人數（人）", PEOPLE, List.of("预计", "拟邀请", "计划参加", "预计参加")));
		targets.add(new NumberTarget("extent.volunteerHours", "志願服務時長（小時）", Set.of("小时"), List.of("服务", "志愿", "时长")));
		targets.add(new NumberTarget("extent.enterprises", "參與企業（家次）", Set.of("家", "家次"), List.of("企业", "公司", "单位")));
		targets.add(new NumberTarget("extent.sessionsOnSite", "線下場次（場）", Set.of("场", "场次"), List.of("活动", "宣讲", "讲座")));
		targets.add(new NumberTarget("extent.openVenues", "開放場所（個次）", Set.of("个", "处", "个次"),
				List.of("实训室", "场所", "实验室", "展厅")));
		scope.indicators(moduleId)
			.forEach((indicator) -> targets.add(new NumberTarget("indicators[" + indicator.getCode() + "]",
					indicator.getName() + "（" + indicator.getUnit() + "）", units(MatchingForm.of(indicator.getUnit())),
					words(indicator.getName()))));
		return targets;
	}

	private static void people(List<NumberTarget> targets, String field, String label, String... words) {
		targets.add(new NumberTarget(field, label + "（人次）", PEOPLE, List.of(words)));
	}

	private static Set<String> units(String unit) {
		return PEOPLE.contains(unit) ? PEOPLE : switch (unit) {
			case "件次" -> Set.of("件次", "件", "次");
			case "家", "家次" -> Set.of("家", "家次");
			case "个" -> Set.of("个", "处");
			default -> Set.of(unit);
		};
	}

	/** Of 發放宣傳資料 also 宣傳資料 and 資料: a text seldom uses the whole name. */
	private static List<String> words(String name) {
		List<String> words = new ArrayList<>();
		for (String part : ChineseScript.fold(name).split("[\\p{P}\\p{S}与和或及]")) {
			for (int from = 0; from + 2 <= part.length(); from += 2) {
				words.add(part.substring(from));
			}
		}
		return words;
	}

}
