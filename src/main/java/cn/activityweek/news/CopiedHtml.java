package cn.activityweek.news;

import java.util.List;
import java.util.function.Function;

import cn.activityweek.core.ChineseScript;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The text of a post as other systems take it: they know none of our classes, so here
 * alone its looks are style attributes. This HTML is handed on, never shown by us.
 */
final class CopiedHtml {

	private CopiedHtml() {
	}

	/**
	 * HTML for another column.
	 * @param copy the copy
	 * @param address the address of a picture, null where another system has to be told
	 * which one to put there
	 * @return the text without its title
	 */
	static String plain(PostCopy copy, Function<CopiedPicture, String> address) {
		Element body = copy.ownBody();
		style(body);
		replacePictures(body, copy, (picture) -> picture(picture, address, copy.script()));
		for (String line : copy.endLines()) {
			body.appendElement("p").attr("style", "text-align:right").text(line);
		}
		return body.html();
	}

	/**
	 * A page of its own, which a browser opens beside the folder of pictures.
	 * @param copy the copy
	 * @return an HTML document
	 */
	static String page(PostCopy copy) {
		String language = (copy.script() == ChineseScript.SIMPLIFIED) ? "zh-Hans" : "zh-Hant";
		String title = Entities.escape(copy.title());
		return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"UTF-8\">\n<title>" + title
				+ "</title>\n</head>\n<body>\n<h1 style=\"text-align:center\">" + title + "</h1>\n"
				+ plain(copy, CopiedPicture::path) + "\n</body>\n</html>\n";
	}

	private static void style(Element body) {
		for (Element element : body.select("[class]")) {
			StringBuilder style = new StringBuilder();
			for (String name : element.classNames()) {
				style.append(name.startsWith("align-") ? "text-align:" + name.substring("align-".length()) + ";" : "");
				style.append(name.equals("indent") ? "text-indent:2em;" : "");
			}
			element.removeAttr("class");
			if (!style.isEmpty()) {
				element.attr("style", style.toString());
			}
		}
		body.select("a").removeAttr("rel");
	}

	/**
	 * Puts something else where the pictures are.
	 * @param body the text, changed
	 * @param copy the copy, whose pictures they are
	 * @param written what to write for each, blocks
	 */
	static void replacePictures(Element body, PostCopy copy, Function<CopiedPicture, List<Element>> written) {
		List<Element> shown = PostCopies.shown(body);
		for (int i = 0; i < shown.size(); i++) {
			Element figure = shown.get(i).closest("figure");
			Element place = (figure != null) ? figure : block(shown.get(i));
			for (Element block : written.apply(copy.pictures().get(i))) {
				place.before(block);
			}
			shown.get(i).remove();
			if (figure != null && PostCopies.shown(figure).isEmpty()) {
				figure.remove();
			}
			else if (figure == null && place.text().isBlank() && PostCopies.shown(place).isEmpty()) {
				place.remove();
			}
		}
	}

	/** A paragraph with a picture in it can't hold another paragraph. */
	private static Element block(Element picture) {
		Element paragraph = picture.closest("p, h2, h3, h4");
		return (paragraph != null) ? paragraph : picture;
	}

	private static List<Element> picture(CopiedPicture picture, Function<CopiedPicture, String> address,
			ChineseScript script) {
		Element paragraph = new Element("p").attr("style", "text-align:center");
		if (address == null || picture.isVideo()) {
			String words = picture.caption().isEmpty() ? "" : "：" + picture.caption();
			return List.of(paragraph.text(script.write("【" + picture.label() + words + "】")));
		}
		paragraph.appendElement("img")
			.attr("src", address.apply(picture))
			.attr("alt", picture.caption())
			.attr("style", "max-width:100%");
		return picture.caption().isEmpty() ? List.of(paragraph)
				: List.of(paragraph, new Element("p").attr("style", "text-align:center").text(picture.caption()));
	}

}
