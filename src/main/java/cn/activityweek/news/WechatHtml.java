package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cn.activityweek.core.ChineseScript;
import org.jsoup.nodes.Element;

/**
 * The text of a post as the editor of 微信公眾平台 takes it: every element brings its looks
 * with it, headings are sections, links to elsewhere are words, for the editor drops
 * them.
 */
final class WechatHtml {

	private static final String TEXT = "font-size:16px;line-height:1.75;color:#333333;";

	private static final String CAPTION = "margin:8px 0 24px;font-size:14px;line-height:1.6;color:#888888;text-align:center;";

	/** Looks by element; what stands in cells and lists takes theirs. */
	private static final Map<String, String> LOOKS = Map.ofEntries(Map.entry("p", "margin:0 0 16px;" + TEXT),
			Map.entry("h2", "margin:24px 0 12px;font-size:18px;line-height:1.6;font-weight:bold;color:#103f3d;"),
			Map.entry("h3", "margin:20px 0 10px;font-size:17px;line-height:1.6;font-weight:bold;color:#333333;"),
			Map.entry("h4", "margin:16px 0 8px;font-size:16px;line-height:1.6;font-weight:bold;color:#333333;"),
			Map.entry("ul", "margin:0 0 16px;padding-left:1.6em;" + TEXT),
			Map.entry("ol", "margin:0 0 16px;padding-left:1.6em;" + TEXT), Map.entry("li", "margin:0 0 4px;" + TEXT),
			Map.entry("blockquote",
					"margin:0 0 16px;padding:8px 16px;border-left:3px solid #0f605b;background:#f6f6f6;"),
			Map.entry("table", "width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px;"),
			Map.entry("caption", "font-size:14px;color:#888888;"),
			Map.entry("td", "border:1px solid #cccccc;padding:6px 8px;"),
			Map.entry("th", "border:1px solid #cccccc;padding:6px 8px;background:#f2f2f2;font-weight:bold;"),
			Map.entry("hr", "margin:24px 0;border:0;border-top:1px solid #dddddd;"));

	private WechatHtml() {
	}

	/**
	 * The text for 微信公眾平台.
	 * @param copy the copy
	 * @param address the address from which 微信 fetches a picture, null where it can't
	 * @return one section
	 */
	static String of(PostCopy copy, Function<CopiedPicture, String> address) {
		Element body = copy.ownBody();
		body.select("a").unwrap();
		for (Element element : body.getAllElements()) {
			String look = LOOKS.get(element.normalName());
			if (look != null) {
				element.attr("style", look + classes(element));
			}
			element.removeAttr("class");
			if (element.normalName().matches("h[234]|blockquote")) {
				element.tagName("section");
			}
		}
		CopiedHtml.replacePictures(body, copy, (picture) -> picture(picture, address, copy.script()));
		for (String line : copy.endLines()) {
			body.appendElement("p").attr("style", CAPTION.replace("center", "right")).text(line);
		}
		return "<section>" + body.html() + "</section>";
	}

	private static String classes(Element element) {
		StringBuilder style = new StringBuilder();
		for (String name : element.classNames()) {
			style.append(name.startsWith("align-") ? "text-align:" + name.substring("align-".length()) + ";" : "");
			style.append(name.equals("indent") ? "text-indent:2em;" : "");
		}
		return style.toString();
	}

	private static List<Element> picture(CopiedPicture picture, Function<CopiedPicture, String> address,
			ChineseScript script) {
		List<Element> written = new ArrayList<>();
		if (address == null || picture.isVideo()) {
			written.add(new Element("p").attr("style",
					"margin:0;padding:24px 8px;border:1px dashed #aaaaaa;font-size:14px;color:#888888;text-align:center;")
				.text(script.write("【在此插入" + picture.label() + "，文件 " + picture.path() + "】")));
		}
		else {
			Element section = new Element("section").attr("style", "margin:0;text-align:center;");
			section.appendElement("img")
				.attr("src", address.apply(picture))
				.attr("alt", picture.caption())
				.attr("style", "max-width:100%;");
			written.add(section);
		}
		if (!picture.caption().isEmpty()) {
			written.add(new Element("p").attr("style", CAPTION).text(picture.caption()));
		}
		return written;
	}

}
