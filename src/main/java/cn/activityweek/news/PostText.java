package cn.activityweek.news;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a post's HTML, a line per paragraph, list item, cell or caption.
 */
final class PostText implements NodeVisitor {

	private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr",
			"figure", "figcaption", "table", "caption", "tr", "th", "td");

	private final StringBuilder text = new StringBuilder();

	private PostText() {
	}

	static String of(Element body) {
		PostText words = new PostText();
		body.traverse(words);
		return Arrays.stream(words.text.toString().split("\n"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode words) {
			this.text.append(words.getWholeText().replaceAll("[\\s\u00a0]+", " "));
		}
		else if (node.nameIs("br") || BLOCKS.contains(node.nodeName())) {
			this.text.append('\n');
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (BLOCKS.contains(node.nodeName())) {
			this.text.append('\n');
		}
	}

}
