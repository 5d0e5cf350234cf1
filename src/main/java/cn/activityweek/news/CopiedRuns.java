package cn.activityweek.news;

import java.net.URI;

import cn.activityweek.core.OfficeDocument;
import cn.activityweek.core.OfficeFont;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Words within a paragraph of a Word file: bold, underlined and the like, and links.
 */
final class CopiedRuns {

	private final OfficeDocument document;

	CopiedRuns(OfficeDocument document) {
		this.document = document;
	}

	/**
	 * Writes the words of a node.
	 * @param paragraph where to
	 * @param node what
	 * @param font in which font
	 * @param size of how many points
	 */
	void write(XWPFParagraph paragraph, Node node, OfficeFont font, int size) {
		if (node instanceof TextNode text) {
			run(paragraph, text, font, size);
		}
		else if (node instanceof Element element && element.nameIs("br")) {
			paragraph.createRun().addBreak();
		}
		else {
			boolean first = true;
			for (Node child : node.childNodes()) {
				if (!first && child instanceof Element block && block.isBlock()) {
					paragraph.createRun().addBreak();
				}
				write(paragraph, child, font, size);
				first = first && child instanceof TextNode text && text.isBlank();
			}
		}
	}

	private void run(XWPFParagraph paragraph, TextNode node, OfficeFont font, int size) {
		String text = node.getWholeText().replaceAll("[\\n\\r\\t ]+", " ");
		if (text.isEmpty() || (text.isBlank() && paragraph.getRuns().isEmpty())) {
			return;
		}
		String address = address(node);
		XWPFRun run = (address != null) ? this.document.link(paragraph, address, text, font, size)
				: this.document.write(paragraph, text, font, size);
		for (Element around = node.parent(); around != null; around = around.parent()) {
			dress(run, around.normalName());
		}
	}

	private static void dress(XWPFRun run, String name) {
		switch (name) {
			case "strong", "th" -> run.setBold(true);
			case "em" -> run.setItalic(true);
			case "u" -> run.setUnderline(UnderlinePatterns.SINGLE);
			case "s" -> run.setStrikeThrough(true);
			case "sub" -> run.setSubscript(VerticalAlign.SUBSCRIPT);
			case "sup" -> run.setSubscript(VerticalAlign.SUPERSCRIPT);
			default -> {
			}
		}
	}

	/** Where a link leads, if Word can follow it too. */
	private static String address(TextNode node) {
		Element link = (node.parent() != null) ? node.parent().closest("a[href]") : null;
		if (link == null || link.attr("href").startsWith("/")) {
			return null;
		}
		try {
			return URI.create(link.attr("href")).toASCIIString();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	static ParagraphAlignment alignment(Element element) {
		if (element.hasClass("align-center")) {
			return ParagraphAlignment.CENTER;
		}
		if (element.hasClass("align-right")) {
			return ParagraphAlignment.RIGHT;
		}
		return element.hasClass("align-left") ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH;
	}

}
