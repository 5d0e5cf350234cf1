package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A picture or video in the text of a post.
 *
 * @param number its place among those of its kind, from 1
 * @param video whether it is a video
 * @param fileId the stored file
 * @param caption what stands below it, else what is said for those who don't see it; may
 * be empty
 */
record PostPicture(int number, boolean video, Long fileId, String caption) {

	/**
	 * The pictures and videos of a text.
	 * @param html HTML of a post
	 * @return in their order, one that is shown twice twice
	 */
	static List<PostPicture> of(String html) {
		List<PostPicture> all = new ArrayList<>();
		int pictures = 0;
		int videos = 0;
		for (Element shown : Jsoup.parseBodyFragment(html).select("img[src], video[src]")) {
			boolean video = shown.nameIs("video");
			for (Long file : PostHtml.files(shown.outerHtml())) {
				all.add(new PostPicture(video ? ++videos : ++pictures, video, file, caption(shown)));
			}
		}
		return all;
	}

	/**
	 * What stands below a picture.
	 * @param shown the picture or video
	 * @return its caption, else its alternative text; may be empty
	 */
	static String caption(Element shown) {
		Element figure = shown.closest("figure");
		Element caption = (figure != null) ? figure.selectFirst("figcaption") : null;
		String text = (caption != null) ? caption.text().strip() : "";
		return text.isEmpty() ? shown.attr("alt").strip() : text;
	}

	boolean hasCaption() {
		return !this.caption.isEmpty();
	}

	public String label() {
		return this.video ? "第 " + this.number + " 個視頻" : "第 " + this.number + " 張圖片";
	}

}
