package cn.activityweek.news;

import java.io.IOException;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.OfficeDocument;
import cn.activityweek.core.OfficeFont;
import cn.activityweek.media.MediaStore;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * A post as a Word file with the looks of an official document (GB/T 9704): title, text,
 * pictures with captions, tables, and who made it.
 */
final class CopiedDocument {

	static final int TEXT = 16;

	private static final int TITLE = 22;

	/** Points between lines. */
	private static final double LINES = 28;

	/** Twentieths of a point: two characters of the text. */
	private static final int INDENT = 2 * TEXT * 20;

	private final OfficeDocument document;

	private final PostCopy copy;

	private final CopiedFrames frames;

	private final Map<Element, CopiedPicture> pictures = new IdentityHashMap<>();

	private final CopiedRuns runs;

	private int quotes;

	CopiedDocument(OfficeDocument document, PostCopy copy, MediaStore media) {
		this.document = document;
		this.copy = copy;
		this.frames = new CopiedFrames(document, media);
		List<Element> shown = PostCopies.shown(copy.body());
		for (int i = 0; i < shown.size(); i++) {
			this.pictures.put(shown.get(i), copy.pictures().get(i));
		}
		this.runs = new CopiedRuns(document);
	}

	void write() throws IOException {
		XWPFParagraph title = this.document.paragraph();
		title.setAlignment(ParagraphAlignment.CENTER);
		title.setSpacingAfter(400);
		this.document.write(title, this.copy.title(), OfficeFont.TITLE, TITLE);
		blocks(this.copy.body(), 0);
		for (String line : this.copy.endLines()) {
			XWPFParagraph end = text();
			end.setAlignment(ParagraphAlignment.RIGHT);
			this.document.write(end, line, OfficeFont.SIGNATURE, TEXT);
		}
	}

	private void blocks(Element parent, int level) throws IOException {
		XWPFParagraph loose = null;
		for (Node node : parent.childNodes()) {
			if (node instanceof Element element && (element.isBlock() || isMedia(element))) {
				loose = null;
				block(element, level);
			}
			else if (!(node instanceof TextNode text) || loose != null || !text.isBlank()) {
				if (node instanceof Element inline) {
					pictures(inline);
				}
				loose = (loose != null) ? loose : text();
				this.runs.write(loose, node, OfficeFont.BODY, TEXT);
			}
		}
	}

	private static boolean isMedia(Element element) {
		return element.nameIs("img") || element.nameIs("video");
	}

	private void block(Element element, int level) throws IOException {
		switch (element.normalName()) {
			case "h2" -> heading(element, OfficeFont.HEADING, 1);
			case "h3" -> heading(element, OfficeFont.SIGNATURE, 2);
			case "h4" -> heading(element, OfficeFont.BODY, 3);
			case "p" -> paragraph(element);
			case "ul", "ol" -> list(element, level);
			case "table" -> table(element);
			case "img", "video" -> this.frames.write(this.pictures.get(element));
			case "hr" -> text().setBorderBottom(Borders.SINGLE);
			case "figcaption" -> {
			}
			case "blockquote" -> quote(element, level);
			default -> blocks(element, level);
		}
	}

	private void heading(Element element, OfficeFont font, int outline) throws IOException {
		pictures(element);
		XWPFParagraph heading = text();
		align(heading, element);
		CTPPr properties = heading.getCTPPr();
		properties.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
		properties.addNewKeepNext();
		this.runs.write(heading, element, font, TEXT);
	}

	private void quote(Element element, int level) throws IOException {
		this.quotes++;
		blocks(element, level);
		this.quotes--;
	}

	/** A picture in a paragraph stands for itself, before the words around it. */
	private void paragraph(Element element) throws IOException {
		pictures(element);
		if (!element.text().isBlank()) {
			XWPFParagraph paragraph = text();
			align(paragraph, element);
			this.runs.write(paragraph, element, OfficeFont.BODY, TEXT);
		}
	}

	private void pictures(Element element) throws IOException {
		for (Element shown : PostCopies.shown(element)) {
			this.frames.write(this.pictures.get(shown));
		}
	}

	/** Pictures in cells stand below the table. */
	private void table(Element table) throws IOException {
		new CopiedTable(this.document, this.runs).write(table);
		pictures(table);
	}

	private void list(Element list, int level) throws IOException {
		int number = list.attr("start").isEmpty() ? 1 : Integer.parseInt(list.attr("start"));
		for (Element item : list.children()) {
			XWPFParagraph paragraph = text();
			paragraph.setIndentationLeft(INDENT * (level + 1));
			paragraph.setIndentationHanging(INDENT);
			this.document.write(paragraph,
					(list.nameIs("ol") ? NumberedList.mark(number++, list.attr("type")) + "." : "•") + "\t",
					OfficeFont.BODY, TEXT);
			Element words = item.clone();
			words.select("ul, ol, table, figure, img, video").remove();
			this.runs.write(paragraph, words, OfficeFont.BODY, TEXT);
			for (Element inner : item.select("ul, ol, table, img, video")) {
				if (inner.parent().closest("li, table") == item) {
					block(inner, level + 1);
				}
			}
		}
	}

	private XWPFParagraph text() {
		XWPFParagraph paragraph = this.document.paragraph();
		paragraph.setSpacingBetween(LINES, LineSpacingRule.EXACT);
		if (this.quotes > 0) {
			paragraph.setIndentationLeft(INDENT * this.quotes);
		}
		return paragraph;
	}

	private static void align(XWPFParagraph paragraph, Element element) {
		paragraph.setAlignment(CopiedRuns.alignment(element));
		if (element.hasClass("indent")) {
			paragraph.setIndentationFirstLine(INDENT);
		}
	}

}
