package cn.activityweek.news;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of ordinary HTML: of an editor's, of Word's and of web pages'.
 */
class PostHtmlTests {

	private static final String PICTURE = "<figure><img src=\"/media/7/large\" alt=\"維修\" /><figcaption>維修</figcaption></figure>";

	@Test
	void leavesATextOfTheEditorAsItIs() {
		String text = "<h2>一、維修</h2><p class=\"indent\">維修<strong>86</strong>件。</p>" + PICTURE
				+ "<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul><blockquote><p>話</p></blockquote>"
				+ "<table><tbody><tr><th>項</th><td colspan=\"2\">數</td></tr></tbody></table>";
		assertThat(PostHtml.clean(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<p style='text-align:center'>甲</p> | <p class=\"align-center\">甲</p>",
			"<p align=right>甲</p> | <p class=\"align-right\">甲</p>",
			"<p style='text-indent:24.0pt;line-height:28pt'>甲</p> | <p class=\"indent\">甲</p>",
			"<p style='text-indent:0cm'>甲</p> | <p>甲</p>", "<p>　　甲</p> | <p class=\"indent\">甲</p>",
			"<p class=MsoNormal style='mso-pagination:none'><span lang=EN-US style='font-size:16pt'>甲<o:p></o:p></span></p> | <p>甲</p>",
			"<h1>甲</h1> | <h2>甲</h2>", "<h6>甲</h6> | <h4>甲</h4>",
			"<b>甲</b><i>乙</i> | <p><strong>甲</strong><em>乙</em></p>",
			"<p><span style='font-weight:700'>甲</span></p> | <p><strong>甲</strong></p>",
			"<div>甲</div><div>乙</div> | <p>甲</p><p>乙</p>", "<div><p>甲</p></div> | <p>甲</p>",
			"<p>甲</p><p>&nbsp;</p><p><br></p><p>乙</p> | <p>甲</p><p>乙</p>", "甲<br>乙 | <p>甲<br />乙</p>",
			"<table border=1 style='width:100%'><tr><td width=200><p class=MsoNormal>甲</p></td></tr></table> | <table><tbody><tr><td>甲</td></tr></tbody></table>",
			"<p>前<img src='/media/7/large' alt='圖'>後</p> | <p>前後</p><figure><img src=\"/media/7/large\" alt=\"圖\" /></figure>",
			"<figure><img src='https://elsewhere.example/a.jpg'><figcaption>說明</figcaption></figure> | <p>說明</p>" })
	void tidies(String pasted, String clean) {
		assertThat(PostHtml.clean(pasted)).isEqualTo(clean);
	}

	@Test
	void givesEachPictureOfAParagraphItsFigureInOrder() {
		assertThat(
				PostHtml.files(PostHtml.clean("<p>甲<img src='/media/1/large'><img src='/media/2/large'></p><p>乙</p>")))
			.containsExactly(1L, 2L);
	}

	@Test
	void makesListsOfWordsParagraphs() {
		String word = item(1, "1.", "甲") + item(1, "2.", "乙") + item(2, "·", "丙") + item(1, "3.", "丁")
				+ "<p class=MsoNormal>戊</p>" + item(1, "4.", "己");
		assertThat(PostHtml.clean(word)).isEqualTo("<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li><li>丁</li></ol>"
				+ "<p>戊</p><ol start=\"4\"><li>己</li></ol>");
	}

	@Test
	void keepsTheNumbersThatPastedListsHad() {
		String item = "<p style='mso-list:l0 level%d lfo1'><span style='mso-list:Ignore'>%s</span>%s</p>";
		assertThat(PostHtml.clean(item.formatted(1, "4.", "四") + item.formatted(2, "a.", "甲")
				+ item.formatted(2, "b.", "乙") + item.formatted(1, "5.", "五")))
			.isEqualTo("<ol start=\"4\"><li>四<ol type=\"a\"><li>甲</li><li>乙</li></ol></li><li>五</li></ol>");
		assertThat(PostHtml
			.clean("<ol start=3 type=A><li>甲</li></ol><ol style='list-style-type:lower-roman'><li>乙</li></ol>"))
			.isEqualTo("<ol start=\"3\" type=\"A\"><li>甲</li></ol><ol type=\"i\"><li>乙</li></ol>");
		assertThat(NumberedList.mark(28, "a") + NumberedList.mark(4, "A") + NumberedList.mark(14, "i")
				+ NumberedList.mark(4, ""))
			.isEqualTo("abDxiv4");
	}

	@Test
	void makesListsOfBullets() {
		assertThat(PostHtml.clean(item(1, "Ø", "甲") + item(1, "Ø", "乙"))).isEqualTo("<ul><li>甲</li><li>乙</li></ul>");
	}

	private static String item(int level, String mark, String words) {
		return "<p class=MsoListParagraph style='margin-left:21pt;text-indent:-21pt;mso-list:l0 level" + level
				+ " lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>" + mark
				+ "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + words
				+ "<span lang=EN-US><o:p></o:p></span></p>";
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://moe.gov.cn/a?b=c&d=e", "mailto:a@b.cn", "tel:0546-8060000", "/column/3" })
	void keepsLinks(String address) {
		assertThat(PostHtml.parse(PostHtml.clean("<p><a href=\"" + address.replace("&", "&amp;") + "\">此處</a></p>"))
			.selectFirst("a")
			.attr("href")).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "//elsewhere.example/", "/\\elsewhere.example", "ftp://a/",
			"a.html", "#x", "data:text/html,a", "https:/\\evil", "vbscript:a", "file:///etc/passwd" })
	void keepsTheWordsOfOtherLinks(String address) {
		assertThat(PostHtml.clean("<p><a href=\"" + address + "\">此處</a></p>")).isEqualTo("<p>此處</p>");
	}

	@Test
	void tellsTheWordsBlockByBlock() {
		assertThat(
				PostHtml.text("<h2>甲</h2><p>乙<br>丙</p><ul><li>丁</li></ul><table><tr><td>戊</td><td>己</td></tr></table>"))
			.isEqualTo("甲\n乙\n丙\n丁\n戊\n己");
	}

	@Test
	void keepsWhatPlainWordsCannotSay() {
		assertThat(PlainBody.merge(PICTURE, "　　甲\n\n乙\n丙"))
			.isEqualTo(PICTURE + "<p class=\"indent\">甲</p><p class=\"indent\">乙<br />丙</p>");
		assertThat(PlainBody.merge("<p class=\"indent\">舊</p>", "新")).isEqualTo("<p class=\"indent\">新</p>");
		assertThat(PlainBody.merge("<p>舊</p>", "舊")).isEqualTo("<p>舊</p>");
		assertThat(PlainBody.merge(PICTURE, "")).isEqualTo(PICTURE);
	}

	@Test
	void keepsTheFormOfWhatStandsWithinOneLinkOrEmphasis() {
		for (String around : java.util.List.of("a href=\"/y\"", "b", "em", "u")) {
			String html = "<" + around + ">" + "前<p>甲</p><img src=\"/media/1/large\">".repeat(20)
					+ "<table><tr><td>表</td><td>格</td></tr></table></" + around.split(" ")[0] + ">";
			String clean = PostHtml.clean(html);
			assertThat(clean).as(around).contains("<table>", "<td>", "/media/1/large").doesNotContain("><p>甲</p></");
			assertThat(PostHtml.clean(clean)).as(around).isEqualTo(clean);
		}
	}

}
