package cn.activityweek.news;

import java.util.List;

import cn.activityweek.core.ChineseScript;
import org.jsoup.nodes.Element;

/**
 * What is handed on of a version of a post, in one script: its text without what must not
 * be shown.
 *
 * @param title the title
 * @param body the text, its pictures those of {@code pictures} in their order
 * @param source 來源, may be empty
 * @param signingLine 供稿 and the others, may be empty
 * @param pictures pictures and videos in the text's order
 * @param leftOut how many are left out, since they must not be shown or aren't ready
 * @param script the script
 */
record PostCopy(String title, Element body, String source, String signingLine, List<CopiedPicture> pictures,
		int leftOut, ChineseScript script) {

	/** The text as an own tree, to be changed. */
	Element ownBody() {
		return this.body.clone();
	}

	/** The last lines: where it comes from and who made it. */
	List<String> endLines() {
		return List.of(this.source.isEmpty() ? "" : "來源：" + this.source, this.signingLine)
			.stream()
			.filter((line) -> !line.isEmpty())
			.map(this.script::write)
			.toList();
	}

	String name() {
		String name = CopiedPicture.name(this.title);
		return name.isEmpty() ? "post" : name;
	}

}
