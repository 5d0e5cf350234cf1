package cn.activityweek.system;

import cn.activityweek.core.ChineseScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderScriptTests {

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "zh-cn,zh;q=0.9", "zh-SG", "zh-Hans", "zh-Hans-HK", "en-US,en;q=0.9,zh-CN;q=0.8",
			"zh-TW;q=0.3,zh-CN;q=0.8" })
	void simplifiesForThoseWhoseBrowserAsksForIt(String header) {
		assertThat(ReaderScript.of(null, header)).isEqualTo(ChineseScript.SIMPLIFIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "zh", "zh-TW", "zh-HK,zh-CN;q=0.5", "zh-Hant-CN", "en-US", "*", ";;;", "zh_CN!,q=x" })
	void showsThePlansScriptToAllOthers(String header) {
		assertThat(ReaderScript.of(null, header)).isEqualTo(ChineseScript.TRADITIONAL);
	}

	@Test
	void followsTheChoiceBeforeTheBrowser() {
		assertThat(ReaderScript.of("hant", "zh-CN")).isEqualTo(ChineseScript.TRADITIONAL);
		assertThat(ReaderScript.of("hans", "zh-TW")).isEqualTo(ChineseScript.SIMPLIFIED);
		assertThat(ReaderScript.of("other", "zh-CN")).isEqualTo(ChineseScript.SIMPLIFIED);
		assertThat(ReaderScript.of(null, null)).isEqualTo(ChineseScript.TRADITIONAL);
	}

}
