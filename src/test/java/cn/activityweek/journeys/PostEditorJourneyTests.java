package cn.activityweek.journeys;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.news.HostileStrings;
import cn.activityweek.news.WordFixture;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The editor of a post in a real browser: pasted from Word with its pictures, by a phone,
 * without script, and with words that would rather run.
 */
@BrowserTest
class PostEditorJourneyTests {

	private static final String READY = "form[data-editor-ready]";

	private static final String CONTENT = "() => hugerte.get()[0].getContent()";

	private static final String PASTE = """
			(sent) => {
				const editor = hugerte.get()[0];
				editor.focus();
				const data = new DataTransfer();
				Object.keys(sent).forEach((type) => data.setData(type, sent[type]));
				editor.getBody().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
			}""";

	@Test
	void aWordTextIsPastedCleanWithItsSixPicturesInOrder(People people) {
		Person reporter = people.signedIn("tuanwei");
		List<String> complaints = complaints(reporter.page());
		begin(reporter, "從 Word 粘貼");
		Page page = reporter.page();
		page.evaluate(PASTE, Map.of("text/html", wordHtml(), "text/rtf", rtf(), "text/plain", "甲"));
		page.waitForFunction("() => /<table>/.test(hugerte.get()[0].getContent())");
		assertThat(page.locator("[data-editor-message]")).hasText("");
		String content = (String) page.evaluate(CONTENT);
		assertThat(content.replaceAll("\\s*\n", "")).doesNotContain("style", "Mso", "span", "file:")
			.contains("<ol><li>電風扇</li><li>電飯煲<ol><li>清洗</li></ol></li><li>吸塵器</li></ol>",
					"<p class=\"indent\">5月16日，團委組織志愿者走進<strong>社區</strong>。</p>", "<td>86</td>");
		reporter.press("保存");
		page.waitForURL((url) -> url.matches(".*/posts/\\d+"));
		page.navigate(page.url() + "/versions/2");
		Locator pictures = page.locator(".post-body figure img");
		assertThat(pictures).hasCount(6);
		List<Integer> widths = WordFixture.pictures().stream().map((picture) -> picture.length).toList();
		assertThat(widths).hasSize(6);
		assertThat(pictures.evaluateAll("(all) => new Set(all.map((one) => one.src)).size")).isEqualTo(6);
		assertThat(complaints).isEmpty();
	}

	@Test
	void picturesFromElsewhereAreNotFetchedAndThePersonIsTold(People people) {
		Person reporter = people.signedIn("tuanwei");
		List<String> complaints = complaints(reporter.page());
		begin(reporter, "外站圖片");
		Page page = reporter.page();
		page.evaluate(PASTE,
				Map.of("text/html",
						"<p>甲</p><p>乙<img src='https://elsewhere.example/a.png'></p><img src='file:///C:/a.png'>",
						"text/plain", "甲"));
		assertThat(page.locator("[data-editor-message]")).containsText("1 張圖片在別的網站上");
		assertThat((String) page.evaluate(CONTENT)).doesNotContain("<img").contains("乙");
		assertThat(complaints).isEmpty();
	}

	@Test
	void theFormIsSentAfterThePictureThatIsStillOnItsWay(People people) {
		Person reporter = people.signedIn("tuanwei");
		List<String> complaints = complaints(reporter.page());
		begin(reporter, "保存得太快");
		Page page = reporter.page();
		List<Route> held = new ArrayList<>();
		page.route("**/posts/*/files", held::add);
		page.evaluate(PASTE, Map.of("text/html", "<p>開頭</p>" + picture() + "<p>結尾</p>", "text/plain", "開頭"));
		page.waitForCondition(() -> !held.isEmpty());
		assertThat(page.locator("[data-editor-message]")).hasText("正在上傳圖片 1/1…");
		page.locator(".save-bar button:not([name])").click();
		page.locator(".save-bar button:not([name])").click();
		page.waitForTimeout(1000);
		assertThat(page.url()).as("is not sent without its picture").endsWith("/edit");
		held.get(0).resume();
		page.waitForURL((url) -> url.matches(".*/posts/\\d+"));
		assertThat(page.locator(".post-body figure img")).hasCount(1);
		assertThat(page.locator(".post-body")).containsText("結尾");
		page.navigate(page.url() + "/versions");
		assertThat(page.locator("main tbody tr")).hasCount(2);
		assertThat(complaints).isEmpty();
	}

	@Test
	void theFormIsNotSentWhenItsPictureDidNotArriveAndThePersonIsTold(People people) {
		Person reporter = people.signedIn("tuanwei");
		begin(reporter, "圖片沒有傳上去");
		Page page = reporter.page();
		List<Route> held = new ArrayList<>();
		page.route("**/posts/*/files", held::add);
		page.evaluate(PASTE, Map.of("text/html", "<p>開頭</p>" + picture(), "text/plain", "開頭"));
		page.waitForCondition(() -> !held.isEmpty());
		page.locator(".save-bar button:not([name])").click();
		held.get(0).abort();
		assertThat(page.locator("[data-editor-message]")).containsText("圖片沒有傳上去");
		assertThat(page.url()).endsWith("/edit");
		page.waitForFunction("() => (" + CONTENT + ")().includes('開頭')");
		page.locator(".save-bar button:not([name])").click();
		page.waitForURL((url) -> url.matches(".*/posts/\\d+"));
		assertThat(page.locator(".post-body")).containsText("開頭");
	}

	private static String picture() {
		return "<p><img src='data:image/jpeg;base64,"
				+ Base64.getEncoder().encodeToString(WordFixture.pictures().get(0)) + "'></p>";
	}

	@Test
	void picturesAreChosenSentAndKeptInTheDraft(People people) {
		Person reporter = people.signedIn("tuanwei");
		List<String> complaints = complaints(reporter.page());
		reporter.visit("/activities?q=家電維修進社區");
		reporter.page().locator("main tbody a").first().click();
		reporter.page().locator("#posts form button").click();
		Page page = reporter.page();
		page.waitForSelector(READY);
		page.evaluate("() => hugerte.get()[0].setContent('<p>正文</p>')");
		page.locator("[data-mce-name=picture]").click();
		page.locator(".picture-choice").first().click();
		page.waitForFunction("() => (document.querySelector('#body').value.match(/<figure>/g) || []).length === 1");
		page.locator("[data-mce-name=picture]").click();
		page.locator("#picture-files")
			.setInputFiles(new FilePayload[] { new FilePayload("甲.jpg", "image/jpeg", WordFixture.pictures().get(0)),
					new FilePayload("乙.jpg", "image/jpeg", WordFixture.pictures().get(1)) });
		page.waitForFunction("() => (document.querySelector('#body').value.match(/<figure>/g) || []).length === 3");
		assertThat(page.locator("[data-draft-state=saved]")).isVisible();
		String edit = page.url();
		page.navigate(edit);
		reporter.follow("接着填");
		page.waitForSelector(READY);
		assertThat(page.frameLocator("iframe.tox-edit-area__iframe").locator("figure")).hasCount(3);
		assertThat(complaints).isEmpty();
	}

	@Test
	void aTextThatIsOnlyLookedAtLeavesNoDraftAndNoVersion(People people) {
		Person reporter = people.signedIn("tuanwei");
		reporter.visit("/activities?q=家電維修進社區");
		reporter.page().locator("main tbody a").first().click();
		reporter.page().locator("#posts form button").click();
		Page page = reporter.page();
		page.waitForSelector(READY);
		String edit = page.url();
		page.navigate(edit.replace("/edit", "/versions"));
		page.navigate(edit);
		page.waitForSelector(READY);
		assertThat(page.getByText("接着填")).hasCount(0);
		page.locator(".save-bar button:not([name])").click();
		page.navigate(edit.replace("/edit", "/versions"));
		assertThat(page.getByText("第 1 版").first()).isVisible();
		assertThat(page.getByText("第 2 版")).hasCount(0);
	}

	@Test
	void theEditorWorksByKeyboardAndFitsAPhone(People people) {
		Person reporter = people.signedIn("tuanwei");
		begin(reporter, "手機上寫");
		reporter.page().frameLocator("iframe.tox-edit-area__iframe").locator("body").focus();
		reporter.page().keyboard().press("Alt+F10");
		assertThat(reporter.page()
			.evaluate(
					"() => document.activeElement.closest('.tox-toolbar, .tox-toolbar__primary, .tox-toolbar-overlord') !== null"))
			.isEqualTo(true);
		Person phone = people.onPhone(reporter);
		List<String> complaints = complaints(phone.page());
		phone.visit(reporter.page().url().replaceAll("https?://[^/]+", ""));
		phone.page().waitForSelector(READY);
		assertThat((Integer) phone.page().evaluate("() => document.documentElement.scrollWidth"))
			.isLessThanOrEqualTo(390);
		assertThat(phone.page()
			.locator(".tox-tbtn")
			.evaluateAll("(all) => all.filter((one) => one.getBoundingClientRect().height < 44).length")).isEqualTo(0);
		assertThat(phone.page()
			.locator(".tox [aria-label]")
			.evaluateAll(
					"(all) => all.map((one) => one.getAttribute('aria-label')).filter((words) => /[A-Za-z]{4}/.test(words))"))
			.isEqualTo(List.of());
		assertThat(complaints).isEmpty();
	}

	@Test
	void withoutScriptPlainWordsDoAndNothingIsLost(People people) {
		Person reporter = people.visitorWithoutScript().signIn("tuanwei");
		reporter.visit("/posts/new");
		reporter.page().locator("#title").fill("沒有腳本");
		reporter.press("開始寫");
		reporter.page().locator("#plain").fill("第一段\n\n第二段");
		reporter.page().locator(".save-bar button:not([name])").click();
		String post = reporter.page().url();
		reporter.page().navigate(post + "/edit");
		assertThat(reporter.page().locator("#plain")).hasValue("第一段\n\n第二段");
		reporter.page().navigate(post + "/versions/2");
		assertThat(reporter.page().locator(".post-body p.indent")).hasCount(2);
	}

	/**
	 * Many in the text, one in each field, on the pages that show them.
	 */
	@Test
	void hostileWordsRunNothingAndBreakNoPage(People people) {
		Person reporter = people.signedIn("tuanwei");
		List<String> complaints = complaints(reporter.page());
		for (Map.Entry<String, List<String>> family : HostileStrings.families().entrySet()) {
			begin(reporter, "敵意 " + family.getKey());
			Page page = reporter.page();
			page.locator("#title").fill(oneLine(family.getValue().get(0)));
			for (int i = 1; i < 5; i++) {
				page.locator(List.of("", "#suppliedBy", "#writtenBy", "#photographedBy", "#source").get(i))
					.fill(oneLine(family.getValue().get(i)));
			}
			String body = family.getValue()
				.stream()
				.map((each) -> "<p>" + printable(each) + "</p>")
				.collect(Collectors.joining());
			page.evaluate("(html) => { hugerte.get()[0].remove(); document.querySelector('#body').value = html; }",
					body);
			page.locator(".save-bar button:not([name])").click();
			page.waitForURL((url) -> url.matches(".*/posts/\\d+"));
			String post = page.url();
			for (String shown : List.of("", "/versions", "/versions/2", "/versions/2/differences?since=1", "/edit")) {
				page.navigate(post + shown);
				assertThat(page.locator("h1")).hasCount(1);
				assertThat(page.locator("main")).isVisible();
			}
			page.waitForSelector(READY);
			assertThat(complaints).as(family.getKey()).isEmpty();
		}
	}

	private static String oneLine(String hostile) {
		String words = printable(hostile).replaceAll("[\\r\\n\\t\\u2028\\u2029]", " ");
		return words.substring(0, words.offsetByCodePoints(0, Math.min(90, words.codePointCount(0, words.length()))));
	}

	/** What no form takes is refused before it is stored, which other tests show. */
	private static String printable(String hostile) {
		return hostile.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]|\\p{Cs}", "");
	}

	private static void begin(Person reporter, String title) {
		reporter.visit("/posts/new");
		reporter.page().locator("#title").fill(title);
		reporter.press("開始寫");
		reporter.page().waitForSelector(READY);
	}

	/** Dialogs, errors of scripts and what the Content-Security-Policy reports. */
	private static List<String> complaints(Page page) {
		List<String> complaints = new ArrayList<>();
		page.onDialog((dialog) -> {
			if (!dialog.type().equals("beforeunload")) {
				complaints.add("dialog: " + dialog.message());
			}
			dialog.accept();
		});
		page.onPageError((error) -> complaints.add("error: " + error));
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				complaints.add(message.text());
			}
		});
		return complaints;
	}

	private static String wordHtml() {
		StringBuilder html = new StringBuilder(
				"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p.MsoNormal{color:red}</style></head><body>");
		html.append(
				"<p class=MsoNormal style='text-indent:24.0pt'>5月16日，團委組織志愿者走進<b><span lang=EN-US>社區</span></b>。<o:p></o:p></p>");
		html.append(item(1, "1.", "電風扇"))
			.append(item(1, "2.", "電飯煲"))
			.append(item(2, "1.", "清洗"))
			.append(item(1, "3.", "吸塵器"));
		for (int i = 1; i <= 6; i++) {
			html.append("<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src='file:///C:/clip_image00")
				.append(i)
				.append(".jpg'/></v:shape><![endif]--><![if !vml]><img width=200 src='file:///C:/clip_image00")
				.append(i)
				.append(".jpg'><![endif]></p>");
		}
		return html.append(
				"<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td style='width:75pt'><p class=MsoNormal>家電</p></td>"
						+ "<td><p class=MsoNormal>86</p></td></tr></table></body></html>")
			.toString();
	}

	private static String item(int level, String mark, String words) {
		return "<p class=MsoListParagraph style='text-indent:-21pt;mso-list:l0 level" + level
				+ " lfo1'><![if !supportLists]><span style='mso-list:Ignore'>" + mark
				+ "<span>&nbsp;&nbsp;</span></span><![endif]>" + words + "</p>";
	}

	private static String rtf() {
		StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
		for (byte[] picture : WordFixture.pictures()) {
			rtf.append(
					"{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw200\\jpegblip\\bliptag-7{\\*\\blipuid 00112233445566778899aabbccddeeff}\n")
				.append(HexFormat.of().formatHex(picture))
				.append("}}{\\nonshppict{\\pict\\picw200\\wmetafile8\\bliptag-7 010009}}\n");
		}
		return rtf.append("}").toString();
	}

}
