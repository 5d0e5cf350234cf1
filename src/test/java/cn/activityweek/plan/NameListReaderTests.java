package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import cn.activityweek.core.ChineseScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A name with ? is marked. */
class NameListReaderTests {

	private static final Surnames SURNAMES = Surnames.load();

	@ParameterizedTest
	@CsvSource({ "王樹聲劉吉東, ?王樹聲 ?劉吉東", "劉農責徐科春曲鳳愛曹來柱, ?劉農責 ?徐科春 ?曲鳳愛 ?曹來柱", "張震繆金和安豐金, ?張震 ?繆金和 ?安豐金",
			"孟金明王英峰, ?孟金明 ?王英峰", "李明王芳, ?李明 ?王芳", "歐陽曉峰, ?歐陽曉峰", "諸葛明遠司馬光, ?諸葛明遠 ?司馬光", "趙飛孫麗君周瑜, ?趙飛 ?孫麗君 ?周瑜" })
	void cutsARunBySurnamesAndMarksEveryName(String run, String names) {
		assertThat(read(run)).isEqualTo(names);
		assertThat(read(ChineseScript.simplify(run))).isEqualTo(ChineseScript.simplify(names));
	}

	@Test
	void isSureOfNamesThatStandApart() {
		assertThat(read("毛曉明 賀海明　張震\t歐陽明、安豐金，于洋、\n曲波")).isEqualTo("毛曉明 賀海明 張震 歐陽明 安豐金 于洋 曲波");
	}

	@Test
	void joinsANameWrittenWithASpaceAndMarksIt() {
		assertThat(read("張　震 毛曉明 曹 來柱 李 娜 王 芳")).isEqualTo("?張震 毛曉明 ?曹來柱 ?李娜 ?王芳");
	}

	@Test
	void marksANameThatMayGoOnInTheNextLine() {
		assertThat(read("曹來\n柱王樹聲 毛曉明")).startsWith("?曹來 ");
		assertThat(read("毛曉明 曹來\n柱 賀海明")).isEqualTo("毛曉明 ?曹來柱 賀海明");
		assertThat(read("張震繆\n金和安豐金")).startsWith("?張震繆 ");
	}

	@Test
	void isSureOfALineBreakBetweenNames() {
		assertThat(read("毛曉明 王樹聲\n賀海春 劉吉東")).isEqualTo("毛曉明 王樹聲 賀海春 劉吉東");
		assertThat(read("毛曉明\n張震\n賀海明")).isEqualTo("毛曉明 張震 賀海明");
	}

	/** However the same people are written down, only true names may go unmarked. */
	@Test
	void neverGetsAnUnmarkedNameWrong() {
		List<String> people = new ArrayList<>(List.of("毛曉明", "劉農責", "曹來柱", "賀海明", "張震", "繆金和", "安豐金", "王英峰", "李明", "高山",
				"文成", "金海江", "歐陽明", "諸葛曉峰", "石安", "和平"));
		Random random = new Random(20310511);
		for (int round = 0; round < 20_000; round++) {
			Collections.shuffle(people, random);
			double glued = random.nextDouble();
			StringBuilder list = new StringBuilder();
			people.subList(0, 8).forEach((name) -> list.append(name).append((random.nextDouble() < glued) ? "" : " "));
			String wrapped = list.toString().replaceAll("(.{" + (5 + random.nextInt(30)) + "})", "$1\n");
			assertThat(NameListReader.read(Passage.of(wrapped), SURNAMES)).as(wrapped)
				.allMatch((name) -> name.unsure() || people.contains(name.text()));
		}
	}

	@Test
	void marksAnUnknownSurnameAndWhatStandsBeforeIt() {
		assertThat(read("毛曉明 曹來 壹曉明 賀海明")).isEqualTo("毛曉明 ?曹來 ?壹曉明 賀海明");
	}

	@Test
	void leavesOutOfficesAndMarksTheName() {
		assertThat(read("成永江（黨委書記、校長） 毛曉明")).isEqualTo("?成永江 毛曉明");
		assertThat(read("黨委書記 成永江 毛曉明")).isEqualTo("?成永江 毛曉明");
		assertThat(read("成永江校長 毛曉明")).isEqualTo("?成永江 毛曉明");
	}

	@Test
	void keepsNamesWithAMiddleDotWhole() {
		assertThat(read("阿布都拉·買買提 古麗•艾山 毛曉明")).isEqualTo("阿布都拉·買買提 古麗•艾山 毛曉明");
		assertThat(read("阿布都拉 · 買買提")).isEqualTo("阿布都拉·買買提");
	}

	@Test
	void marksWhatIsNoPerson() {
		assertThat(read("各二級學院院長 毛曉明 相關部門負責人")).isEqualTo("?各二級學院院長 毛曉明 ?相關部門負責人");
		assertThat(read("毛曉明 — 2 — 賀海明")).isEqualTo("毛曉明 賀海明");
		assertThat(read("毛曉明 John")).isEqualTo("毛曉明 ?John");
	}

	@Test
	void countsACharacterBeyondTheBasicPlaneAsOne() {
		assertThat(read("張𠮷明 毛曉明")).isEqualTo("張𠮷明 毛曉明");
	}

	private static String read(String list) {
		List<ReadName> names = NameListReader.read(Passage.of(list), SURNAMES);
		return String.join(" ", names.stream().map((name) -> (name.unsure() ? "?" : "") + name.text()).toList());
	}

}
