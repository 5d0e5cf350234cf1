package cn.activityweek.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import cn.activityweek.core.ChineseScript;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every page at every width; the pictures lie in
 * {@code target/screenshots}.
 */
final class Screen {

	private static final Path PICTURES = Path.of("target", "screenshots");

	/** What sticks out to the right; what scrolls in a box of its own does not. */
	private static final String WIDER = """
			() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
				[...document.body.querySelectorAll('*')]
					.filter((part) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
					.map((part) => part.outerHTML.slice(0, 160))""";

	/**
	 * Controls lower than a thumb needs, 44 CSS pixels. A label counts for its box; a
	 * link inside running text is as high as its line.
	 */
	private static final String SMALL = """
			() => {
				const running = (link) => getComputedStyle(link).display === 'inline'
					&& [...link.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE
						&& node.textContent.trim() !== '');
				return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
					.filter((control) => control.checkVisibility() && !control.closest('.skip'))
					.filter((control) => !(control.matches('a') && running(control)))
					.map((control) => control.matches('[type=checkbox], [type=radio]') && control.labels[0] || control)
					.filter((control) => control.getBoundingClientRect().height < 43.5)
					.map((control) => Math.round(control.getBoundingClientRect().height) + ' px: '
						+ control.outerHTML.slice(0, 160));
			}""";

	/** Words on the page and in what is read out; not what people typed, nor names. */
	private static final String WORDS = """
			() => {
				const words = [document.title];
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					if (!walker.currentNode.parentElement.closest('textarea, script, [translate=no]')) {
						words.push(walker.currentNode.data.trim());
					}
				}
				for (const part of document.querySelectorAll('[title], [alt], [placeholder], [aria-label]')) {
					if (!part.closest('[translate=no]')) {
						for (const name of ['title', 'alt', 'placeholder', 'aria-label']) {
							words.push(part.getAttribute(name) || '');
						}
					}
				}
				return words.filter((word) => word !== '');
			}""";

	private Screen() {
	}

	/**
	 * Checks the page that is open and keeps a picture of it.
	 * @param person who looks at it, and whose console has been silent so far
	 * @param name of the page, also of the picture
	 */
	static void check(Person person, String name) {
		Page page = person.page();
		boolean phone = page.viewportSize().width == People.PHONE;
		boolean simplified = "zh-Hans".equals(page.getAttribute("html", "lang"));
		String where = "%s at %d px (%s)".formatted(name, page.viewportSize().width, page.url());
		picture(page, name);
		assertThat(list(page.evaluate(WIDER))).as(where + " scrolls sideways because of").isEmpty();
		if (phone) {
			assertThat(list(page.evaluate(SMALL))).as(where + " has controls too low for a thumb").isEmpty();
		}
		if (simplified) {
			assertThat(list(page.evaluate(WORDS)).stream()
				.map(String::valueOf)
				.filter((words) -> !ChineseScript.simplify(words).equals(words))).as(where + " has words left in 繁體")
				.isEmpty();
		}
		assertThat(barriers(page)).as(where + " has barriers").isEmpty();
		assertThat(person.complaints()).as(where + " made the console complain").isEmpty();
	}

	/** As tall as the page, so that what sticks to the window's edge covers nothing. */
	private static void picture(Page page, String name) {
		int width = page.viewportSize().width;
		int height = page.viewportSize().height;
		page.setViewportSize(width, (Integer) page.evaluate("document.documentElement.scrollHeight"));
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
		page.setViewportSize(width, height);
	}

	private static List<String> barriers(Page page) {
		return new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> Set.of("serious", "critical").contains(rule.getImpact()))
			.map(Screen::described)
			.toList();
	}

	private static String described(Rule rule) {
		List<String> parts = rule.getNodes().stream().map(CheckedNode::getHtml).toList();
		return rule.getId() + " (" + rule.getHelp() + "): " + parts;
	}

	private static List<?> list(Object result) {
		return (List<?>) result;
	}

}
