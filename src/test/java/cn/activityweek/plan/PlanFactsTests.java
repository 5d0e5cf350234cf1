package cn.activityweek.plan;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanFactsTests {

	@ParameterizedTest
	@ValueSource(strings = { "2031年5月11日-5月17日", "2031年5月11日至17日", "2031年5月11日—17日", "2031 年 5 月 11 日 – 5 月 17 日",
			"2031.5.11-5.17", "2031年5月11日（周日）～5月17日（周六）", "２０３１年５月１１日至５月１７日", "2031-05-11至2031-05-17",
			"2031/5/11~2031/5/17", "二〇三一年五月十一日至十七日" })
	void readsTheWeekHoweverItIsWritten(String written) {
		WeekDates week = week("(一)時間\n" + written, null);
		assertThat(week.startsOn()).isEqualTo(LocalDate.of(2031, 5, 11));
		assertThat(week.endsOn()).isEqualTo(LocalDate.of(2031, 5, 17));
		assertThat(week.year()).isEqualTo(2031);
		assertThat(week.doubt()).isNull();
	}

	@Test
	void takesTheYearOfTheTitleWhereTheDatesHaveNone() {
		assertThat(week("活動時間:5月11日至17日", 2031).startsOn()).isEqualTo(LocalDate.of(2031, 5, 11));
		assertThat(week("活動時間:5月11日至17日", null).startsOn()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2031年5月17日-5月11日, 結束日期早於開始日期", "2031年2月30日-3月5日, 原文中有一個日期不存在", "2031年5月11日-8月17日, 起止相隔超過 31 天" })
	void marksDatesThatCannotBeRight(String written, String doubt) {
		assertThat(week("時間:" + written, null).doubt()).isEqualTo(doubt);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(二)主題\n匠心：點亮", "活動主題:匠心：點亮", "二、活動主題\n\n“匠心：點亮”", "今年活動周的主題為“匠心：點亮”,請圍繞開展。",
			"主　題：「匠心：點亮」。", "二、時間和主題\n時間:5月\n主題：匠心：點亮", "(二)主題\n以“匠心：點亮”為主題。" })
	void readsTheTheme(String text) {
		assertThat(Theme.in(Passage.of(text).lines())).isEqualTo(Found.sure("匠心：點亮"));
	}

	@Test
	void keepsQuotationMarksInsideTheTheme() {
		assertThat(Theme.in(Passage.of("主題：“匠心”點亮生活").lines())).isEqualTo(Found.sure("“匠心”點亮生活"));
	}

	@Test
	void takesNoOtherHeadingForTheTheme() {
		assertThat(Theme.in(Passage.of("二、活動時間和主題\n(一)時間\n5月11日").lines()).isPresent()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "(湖教職函〔2031〕11號), 湖教職函〔2031〕11號", "（湖教職函﹝2031﹞11號）, 湖教職函〔2031〕11號", "（湖教职函[2031]11号）, 湖教职函〔2031〕11号",
			"(湖教職函（2031）第11號), 湖教職函〔2031〕11號" })
	void readsTheNoticeInAnyBrackets(String text, String number) {
		assertThat(TitleFacts.notice(Passage.of("結合《通知》" + text + "的要求"))).isEqualTo(Found.sure(number));
	}

	@Test
	void prefersTheCitedNoticeToThePlansOwnNumber() {
		assertThat(TitleFacts.notice(Passage.of("湖職院字〔2031〕3號\n為貫徹《通知》(湖教職函〔2031〕11號)")).value())
			.isEqualTo("湖教職函〔2031〕11號");
		assertThat(TitleFacts.notice(Passage.of("湖職院字〔2031〕3號\n正文")).doubt()).isNotNull();
		assertThat(TitleFacts.notice(Passage.of("根據湖教職函〔2031〕11號文件")).doubt()).isNotNull();
	}

	@Test
	void readsTheDueDateOfTheStatisticsForm() {
		String text = "請于5月9日前將名單報送團委。\n于5月18日（周日）下班前將附件2《統計表》報送教務處。";
		assertThat(due(text)).isEqualTo(Found.sure(LocalDate.of(2031, 5, 18)));
		assertThat(due("5月9日前報送甲。5月10日前報送乙。").doubt()).isEqualTo("文中還有另一個截止日期：2031-05-10");
		assertThat(due("5月9日前完成準備。").isPresent()).isFalse();
	}

	@Test
	void marksAYearOnWhichTitleAndDatesDisagree() {
		PlanReading reading = new PlanReader(SamplePlan.DEPARTMENTS)
			.read(SamplePlan.TEXT.replace("2031年5月11日", "2032年5月11日"));
		assertThat(reading.year()).isEqualTo(2032);
		assertThat(reading.doubts()).containsEntry("year", "標題寫的是 2031 年");
	}

	@Test
	void readsOnlyTheFirstGroup() {
		ReadGroup group = ReadGroup.of(Passage.of("""
				(一)領導小組
				組長：顧長風 副組長：沈若蘭
				成員：程曉北
				領導小組下設辦公室，辦公室設在教務處。
				(二)宣傳工作組
				組長：韓雪松
				成員：方志遠
				"""), Surnames.load());
		assertThat(group.leaders()).containsExactly(new ReadName("顧長風", null));
		assertThat(group.deputies()).containsExactly(new ReadName("沈若蘭", null));
		assertThat(group.members()).containsExactly(new ReadName("程曉北", null));
		assertThat(group.doubt()).isNotNull();
	}

	@Test
	void readsRolesFromTheCellsOfATable() {
		ReadGroup group = ReadGroup.of(Passage.of("組長\t顧長風\n副組長\t沈若蘭\n成員\t程曉北 方志遠"), Surnames.load());
		assertThat(group.leaders()).containsExactly(new ReadName("顧長風", null));
		assertThat(group.deputies()).containsExactly(new ReadName("沈若蘭", null));
		assertThat(group.members()).hasSize(2);
	}

	private static WeekDates week(String text, Integer year) {
		return WeekDates.in(Passage.of(text).lines(), year);
	}

	private static Found<LocalDate> due(String text) {
		return DueDate.in(Passage.of(text).lines(), 2031);
	}

}
