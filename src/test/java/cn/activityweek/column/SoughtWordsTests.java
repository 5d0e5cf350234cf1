package cn.activityweek.column;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SoughtWordsTests {

	@ParameterizedTest
	@CsvSource({ "现场工程师,培養現場工程師的沙龍,培養[現場工程師]的沙龍", "現場工程師,培养现场工程师的沙龙,培养[现场工程师]的沙龙", "技能 少年,技能與少年：技能周,[技能]與[少年]：[技能]周",
			"ABC,ＡＢＣ公司 abc,[ＡＢＣ]公司 [abc]", "啟動儀式,启动 仪式,[启动 仪式]", "能與,技能與少年,技[能與]少年", "技能 能與,技能與少年,[技能與]少年",
			"𠮷野,在𠮷野家,在[𠮷野]家", "沒有,技能與少年,技能與少年", "%,100%與_,100[%]與_" })
	void marksWhatWasSearchedForInEitherScript(String typed, String text, String marked) {
		assertThat(shown(SoughtWords.of(typed).mark(text))).isEqualTo(marked);
	}

	@Test
	void leavesNothingOutOfATextThatItMarks() {
		String text = "<b>技能</b> & \"周\"";
		List<Passage> passages = SoughtWords.of("b").mark(text);
		assertThat(passages.stream().map(Passage::text).collect(Collectors.joining())).isEqualTo(text);
		assertThat(SoughtWords.of("").mark("")).isEmpty();
	}

	@Test
	void showsThePartOfALongTextInWhichTheHitStands() {
		String text = "一".repeat(500) + "技能" + "二".repeat(500);
		assertThat(shown(SoughtWords.of("技能").excerpt(text, 60)))
			.isEqualTo("…" + "一".repeat(24) + "[技能]" + "二".repeat(34) + "…");
		assertThat(shown(SoughtWords.of("三").excerpt(text, 60))).isEqualTo("一".repeat(60) + "…");
	}

	@Test
	void takesAnythingThatIsTyped() {
		assertThat(SoughtWords.of(null).isEmpty()).isTrue();
		assertThat(SoughtWords.of(" \u0000\t\u3000").isEmpty()).isTrue();
		assertThat(SoughtWords.of("a\u0000b").folded()).containsExactly("a", "b");
		assertThat(SoughtWords.of("字".repeat(5000)).typed()).hasSize(SoughtWords.LONGEST);
		assertThat(SoughtWords.of("a b c d e f g h i j").folded()).hasSize(8);
	}

	private static String shown(List<Passage> passages) {
		return passages.stream()
			.map((passage) -> passage.hit() ? "[" + passage.text() + "]" : passage.text())
			.collect(Collectors.joining());
	}

}
