package cn.activityweek.news;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The HTML of a post as the running text that a reader sees, in which words go on across
 * tags as in {@code 138<strong>0013</strong>8000}; what is changed there is changed in
 * the HTML.
 */
final class HtmlText {

	/** Ends a line, not a paragraph. */
	private static final char LINE = '\u2028';

	private final Document document;

	private final StringBuilder text = new StringBuilder();

	/** Where each piece of text begins. */
	private final TreeMap<Integer, TextNode> pieces = new TreeMap<>();

	private final Map<Element, int[]> cells = new IdentityHashMap<>();

	private final String words;

	private HtmlText(String html) {
		this.document = Jsoup.parseBodyFragment(html);
		this.document.outputSettings().prettyPrint(false);
		NodeTraversor.traverse(new Walk(), this.document.body());
		this.words = this.text.toString();
	}

	static HtmlText of(String html) {
		return new HtmlText(html);
	}

	/**
	 * The words.
	 * @return paragraphs and cells divided by line breaks
	 */
	String text() {
		return this.words;
	}

	List<Element> select(String query) {
		return this.document.body().select(query);
	}

	/**
	 * Where a cell of a table stands.
	 * @param cell the cell
	 * @return from where to where in the text
	 */
	int[] place(Element cell) {
		return this.cells.get(cell);
	}

	/**
	 * Replaces the words.
	 * @param changed as long as the text
	 */
	void rewrite(CharSequence changed) {
		this.pieces.forEach((start, node) -> {
			int end = start + node.getWholeText().length();
			if (!changed.subSequence(start, end).equals(this.text.subSequence(start, end))) {
				node.text(changed.subSequence(start, end).toString());
			}
		});
	}

	String html() {
		return this.document.body().html();
	}

	/** The tables' cells, row by row. */
	List<List<List<Element>>> tables() {
		List<List<List<Element>>> tables = new ArrayList<>();
		for (Element table : select("table")) {
			List<List<Element>> rows = new ArrayList<>();
			table.select("tr").forEach((row) -> rows.add(List.copyOf(row.select("> td, > th"))));
			tables.add(rows);
		}
		return tables;
	}

	private final class Walk implements NodeVisitor {

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				HtmlText.this.pieces.put(HtmlText.this.text.length(), words);
				HtmlText.this.text.append(words.getWholeText().replaceAll("[\\n\\r\\t\\f]", " "));
			}
			else {
				divide(node);
				note(node, 0);
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (!(node instanceof TextNode)) {
				note(node, 1);
				divide(node);
			}
		}

		private void note(Node node, int side) {
			if (node instanceof Element cell && (cell.nameIs("td") || cell.nameIs("th"))) {
				HtmlText.this.cells.computeIfAbsent(cell, (key) -> new int[2])[side] = HtmlText.this.text.length();
			}
		}

		private void divide(Node node) {
			boolean divides = node instanceof Element element
					&& (element.isBlock() || element.nameIs("br") || element.nameIs("img") || element.nameIs("td")
							|| element.nameIs("th") || element.nameIs("video"));
			int length = HtmlText.this.text.length();
			char last = (length > 0) ? HtmlText.this.text.charAt(length - 1) : '\n';
			if (!divides || last == '\n') {
				return;
			}
			boolean line = node instanceof Element element && element.nameIs("br");
			if (!line || last != LINE) {
				HtmlText.this.text.append(line ? LINE : '\n');
			}
		}

	}

}
