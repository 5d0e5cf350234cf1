package cn.activityweek.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import cn.activityweek.core.ChineseScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class PlanReaderTests {

	private final PlanReader reader = new PlanReader(SamplePlan.DEPARTMENTS);

	@ParameterizedTest
	@EnumSource(ChineseScript.class)
	void readsTheFactsOfThePlan(ChineseScript script) {
		UnaryOperator<String> in = in(script);
		PlanReading reading = this.reader.read(in.apply(SamplePlan.TEXT));
		assertThat(reading.year()).isEqualTo(2031);
		assertThat(reading.theme()).isEqualTo(in.apply("匠心:點亮每一天"));
		assertThat(reading.startsOn()).isEqualTo(LocalDate.of(2031, 5, 11));
		assertThat(reading.endsOn()).isEqualTo(LocalDate.of(2031, 5, 17));
		assertThat(reading.dueOn()).isEqualTo(LocalDate.of(2031, 5, 18));
		assertThat(reading.noticeNumber()).isEqualTo(in.apply("湖教職函〔2031〕7號"));
		assertThat(reading.collegeName()).isEqualTo(in.apply("臨湖示範職業學院"));
		assertThat(reading.missing()).isEmpty();
		assertThat(reading.doubts()).isEmpty();
		assertThat(reading.usable()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(ChineseScript.class)
	void readsTheLeadingGroupAndMarksWhatItCut(ChineseScript script) {
		UnaryOperator<String> in = in(script);
		PlanReading reading = this.reader.read(in.apply(SamplePlan.TEXT));
		assertThat(reading.leaders()).containsExactly(new ReadName(in.apply("顧長風"), null));
		assertThat(sure(reading.deputies())).containsExactly(in.apply("沈若蘭"));
		assertThat(unsure(reading.deputies())).containsExactly(in.apply("陸遙"));
		assertThat(sure(reading.members())).containsExactly(in.apply("程曉北"), in.apply("米日古麗·艾山"));
		assertThat(unsure(reading.members())).containsExactly(in.apply("韓雪松"), in.apply("方志遠"), in.apply("丁一鳴"),
				in.apply("許諾"), in.apply("蘇文彬"), in.apply("高山"), in.apply("何曉云"));
	}

	@ParameterizedTest
	@EnumSource(ChineseScript.class)
	void readsTheModulesWithTheirDepartments(ChineseScript script) {
		UnaryOperator<String> in = in(script);
		PlanReading reading = this.reader.read(in.apply(SamplePlan.TEXT));
		assertThat(reading.modules().stream().map(ReadModule::number)).containsExactly(1, 2, 3, 4);
		assertThat(reading.modules().stream().map(ReadModule::title)).containsExactly(in.apply("開幕活動"),
				in.apply("“匠心:點亮每一天”作品征集(線上線下結合)"), in.apply("走進社區"), in.apply("技能比武"));
		assertThat(reading.modules()).noneMatch(ReadModule::unsure);
		assertThat(assignments(reading)).containsExactly(in.apply("黨政辦公室 | 宣傳部 交流合作與創業指導中心 *各二級學院"),
				in.apply("宣傳部 | *二級學院"), in.apply("團委 宣傳部 | 學生工作處 *各二級學院"), in.apply("教務處 | 交流合作與創業指導中心 *二級學院"));
		assertThat(reading.modules().get(1).description())
			.isEqualTo(in.apply("面向全體師生征集作品。\n1.短視頻不超過三分鐘。\n2.照片應當清晰。\n評選結果另行公布。"));
		assertThat(reading.modules().get(3).description()).isEqualTo(in.apply("按賽項分組進行。"));
		assertThat(names(reading.supporting())).isEqualTo(in.apply("學生工作處 安全保衛處 后勤處"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 21, 28, 34, 40 })
	void readsTheSameFromATextWrappedAtTheWidthOfAPage(int width) {
		PlanReading wrapped = this.reader.read(SamplePlan.TEXT.replaceAll("(.{" + width + "})(?=.)", "$1\n"));
		PlanReading whole = this.reader.read(SamplePlan.TEXT);
		assertThat(assignments(wrapped)).isEqualTo(assignments(whole));
		assertThat(wrapped.supporting()).isEqualTo(whole.supporting());
		assertThat(wrapped.dueOn()).isEqualTo(whole.dueOn());
		assertThat(wrapped.collegeName()).isEqualTo(whole.collegeName());
		assertThat(wrapped.missing()).isEmpty();
	}

	@Test
	void marksADepartmentThatTheRosterDoesNotKnow() {
		PlanReader strict = new PlanReader(List.of("黨政辦公室", "宣傳部", "教務處"));
		ReadModule third = strict.read(SamplePlan.TEXT).modules().get(2);
		assertThat(third.leads()).containsExactly(new ReadDepartment("團委", false, "新部門，名冊中沒有"),
				new ReadDepartment("宣傳部", false, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 9, 12 })
	void readsAnyNumberOfModules(int count) {
		StringBuilder text = new StringBuilder("三、主要活動\n");
		for (int i = 1; i <= count; i++) {
			text.append(i).append(". 活動第").append(i).append("場\n內容說明（牽頭部門：教務處，配合部門：各學院）\n");
		}
		PlanReading reading = this.reader.read(text.append("四、工作要求\n1. 提高認識\n").toString());
		assertThat(reading.modules()).hasSize(count).noneMatch(ReadModule::unsure);
		assertThat(reading.modules().get(count - 1).cooperating())
			.containsExactly(new ReadDepartment("各學院", true, null));
	}

	@Test
	void saysWhatIsMissing() {
		PlanReading reading = this.reader.read("一、組織領導\n組長：顧長風\n二、活動主題\n匠心\n三、主要活動\n(一)開幕\n說明(牽頭部門:團委)\n(二)閉幕\n說明\n");
		assertThat(reading.usable()).isTrue();
		assertThat(reading.missing()).containsExactly("未找到年度", "未找到開始日期", "未找到結束日期", "未找到報送截止日期", "未找到通知文號", "未找到學校名稱",
				"未找到副組長", "未找到成員", "未找到第 2 項活動的牽頭部門", "未找到協調保障部門");
		assertThat(reading.modules().get(1).doubt()).isEqualTo("未找到牽頭部門");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\t\u3000 ", "\u0000", "😀𠮷",
			"番茄炒蛋\n一、用料\n番茄二個,雞蛋三個\n二、做法\n1.切好番茄。\n2.時間:5分鐘,不超過5-6分鐘\n(一)裝盤\n", "((((((((", "牽頭部門:", "(牽頭部門:", "組長:",
			"主題", "三、主要活動\n(一)\n(二)", "成員:\n一、" })
	void findsNothingUsableInWhatIsNoPlan(String text) {
		PlanReading reading = this.reader.read(text);
		assertThat(reading.usable()).isFalse();
		assertThat(reading.missing()).isNotEmpty();
	}

	@Test
	void refusesToReadATextThatIsTooLong() {
		PlanReading reading = this.reader.read("字".repeat(PlanReader.LONGEST_TEXT + 1));
		assertThat(reading.missing()).containsExactly("文字超過 200000 字，請只粘貼方案正文");
		assertThat(reading.usable()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "（牽頭部門：", "組長:", "\n", " ", "　\n", "《", "一、", "(一)", "2031年5月", "1", "5月1日-", "主題為“",
			"教", "及教務處", "張", "、", "組 長 ", "〔2031〕", "于5月2日前", "·", "學工處、", "A", "等部門", "\"", "副", "職業教育活動周" })
	void neverBacktracksWithoutEnd(String piece) {
		String text = "一、組織領導\n成員:" + piece.repeat(150_000 / piece.length()) + "\n三、主要活動\n(一)"
				+ piece.repeat(40_000 / piece.length());
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> this.reader.read(text));
	}

	@Test
	void survivesRandomText() {
		Random random = new Random(20310511);
		String alphabet = "一二三四、(（)）：:,，。 \n　組長成員副牽頭配合部門張王李2031年5月-日主題時間《》“”各學院處〔〕號\u0000\ud842";
		for (int round = 0; round < 300; round++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(600);
			for (int i = 0; i < length; i++) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			assertThatNoException().isThrownBy(() -> this.reader.read(text.toString()));
		}
	}

	private static UnaryOperator<String> in(ChineseScript script) {
		return (script == ChineseScript.SIMPLIFIED) ? ChineseScript::simplify : UnaryOperator.identity();
	}

	private static List<String> sure(List<ReadName> names) {
		return names.stream().filter((name) -> !name.unsure()).map(ReadName::text).toList();
	}

	private static List<String> unsure(List<ReadName> names) {
		return names.stream().filter(ReadName::unsure).map(ReadName::text).toList();
	}

	private static List<String> assignments(PlanReading reading) {
		return reading.modules()
			.stream()
			.map((module) -> names(module.leads()) + " | " + names(module.cooperating()))
			.toList();
	}

	private static String names(List<ReadDepartment> departments) {
		return String.join(" ",
				departments.stream()
					.map((department) -> (department.unsure() ? "?" : "") + (department.allColleges() ? "*" : "")
							+ department.name())
					.toList());
	}

}
