package cn.activityweek.news;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Links and emphasis of a pasted text. One that stands around several paragraphs, tables
 * or pictures is moved into each of them at once: left to the parser, every turn of
 * cleaning would settle only the first of them.
 */
final class PastedInline {

	private static final String INLINE = "a, strong, em, u, s, sub, sup";

	private static final String BLOCKS = "p, h2, h3, h4, ul, ol, li, blockquote, hr, figure, figcaption, table, caption,"
			+ " thead, tbody, tr, th, td";

	/** Of a text that asks for more, for nobody writes it, the emphasis is dropped. */
	private static final int MOST_COPIES = 2_000;

	private int copies;

	private PastedInline() {
	}

	static void settle(Element body) {
		PastedInline settling = new PastedInline();
		for (Element inline : body.select(INLINE)) {
			if (holdsBlocks(inline)) {
				settling.sink(inline);
			}
		}
	}

	private static boolean holdsBlocks(Element element) {
		return element.selectFirst(BLOCKS) != null;
	}

	private void sink(Element inline) {
		if (this.copies > MOST_COPIES
				|| inline.parents().stream().anyMatch((outer) -> outer.nameIs(inline.normalName()))) {
			inline.unwrap();
			return;
		}
		Element open = null;
		for (Node node : List.copyOf(inline.childNodes())) {
			boolean words = !(node instanceof Element element) || !(element.is(BLOCKS) || holdsBlocks(element));
			if (words && (open != null || !(node instanceof TextNode text) || !text.isBlank())) {
				open = (open != null) ? open : beside(inline);
				open.appendChild(node);
			}
			else {
				open = null;
				inline.before(node);
				if (node instanceof Element block) {
					within(block, inline);
				}
			}
		}
		inline.remove();
	}

	private Element beside(Element inline) {
		Element copy = copy(inline);
		inline.before(copy);
		return copy;
	}

	private void within(Element block, Element inline) {
		if (block.childNodeSize() == 0) {
			return;
		}
		Element copy = copy(inline);
		List.copyOf(block.childNodes()).forEach(copy::appendChild);
		block.appendChild(copy);
		if (holdsBlocks(copy)) {
			sink(copy);
		}
	}

	private Element copy(Element inline) {
		this.copies++;
		return inline.shallowClone();
	}

}
