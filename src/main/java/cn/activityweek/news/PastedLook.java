package cn.activityweek.news;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Looks that mean something: alignment and first-line indent become classes, bold, italic
 * and underline become elements. All other looks are the column's.
 */
final class PastedLook {

	private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right", "justify");

	private static final Set<String> CLASSES = Set.of("align-left", "align-center", "align-right", "align-justify",
			"indent");

	private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, td, th, figure, figcaption, div, center";

	/** Two spaces as wide as a character, or their like, in place of an indent. */
	private static final Pattern TYPED_INDENT = Pattern.compile("^[\\s\u00a0]*(?:\u3000[\u3000\u00a0\\s]*|\u00a0{4,})");

	private static final Pattern POSITIVE = Pattern.compile("(?!0+(\\.0+)?[a-z%]*$)\\d.*");

	private PastedLook() {
	}

	static void settle(Element body) {
		for (Element block : body.select(BLOCKS)) {
			settleBlock(block);
		}
		for (Element span : body.select("span[style], font[style]")) {
			settleSpan(span, declarations(span.attr("style")));
		}
		for (Element element : body.select("[class]")) {
			keepClasses(element);
		}
	}

	private static void settleBlock(Element block) {
		Map<String, String> style = declarations(block.attr("style"));
		String alignment = block.nameIs("center") ? "center"
				: style.getOrDefault("text-align", block.attr("align")).toLowerCase(Locale.ROOT);
		boolean aligned = block.classNames().stream().anyMatch((name) -> name.startsWith("align-"));
		if (!aligned && ALIGNMENTS.contains(alignment) && !alignment.equals("left") && !alignment.equals("justify")) {
			block.addClass("align-" + alignment);
		}
		if (POSITIVE.matcher(style.getOrDefault("text-indent", "0")).matches()) {
			block.addClass("indent");
		}
		if (block.nameIs("p") && block.firstChild() instanceof TextNode words
				&& TYPED_INDENT.matcher(words.getWholeText()).find()) {
			words.text(TYPED_INDENT.matcher(words.getWholeText()).replaceFirst(""));
			block.addClass("indent");
		}
	}

	private static void settleSpan(Element span, Map<String, String> style) {
		String weight = style.getOrDefault("font-weight", "");
		wrap(span, "strong", weight.startsWith("bold") || weight.matches("[6-9]00"));
		wrap(span, "em", style.getOrDefault("font-style", "").equals("italic"));
		wrap(span, "u", style.getOrDefault("text-decoration", "").contains("underline"));
	}

	private static void wrap(Element span, String name, boolean meant) {
		boolean already = span.parents().stream().anyMatch((parent) -> parent.is(name + ", a, h1, h2, h3, h4, h5, h6"));
		if (meant && !already && !PastedHtml.isBlank(span)) {
			Element wrapper = new Element(name);
			span.replaceWith(wrapper);
			wrapper.appendChild(span);
		}
	}

	private static void keepClasses(Element element) {
		Set<String> kept = new TreeSet<>(element.classNames());
		kept.retainAll(CLASSES);
		if (kept.stream().filter((name) -> name.startsWith("align-")).count() > 1) {
			kept.removeIf((name) -> name.startsWith("align-"));
		}
		if (kept.isEmpty()) {
			element.removeAttr("class");
		}
		else {
			element.attr("class", String.join(" ", kept));
		}
	}

	static Map<String, String> declarations(String style) {
		Map<String, String> declarations = new LinkedHashMap<>();
		for (String declaration : style.split(";")) {
			int colon = declaration.indexOf(':');
			if (colon > 0) {
				declarations.put(declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
						declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
			}
		}
		return declarations;
	}

}
