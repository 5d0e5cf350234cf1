package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A post has a title, a text and a line that says who made it.
 */
@Component
@Order(20)
class ContentCheck implements PostCheck {

	/** Characters that stand in two lines of the column. */
	private static final int LONGEST_TITLE = 60;

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		List<PostFinding> findings = new ArrayList<>();
		PostContent content = revision.getContent();
		title(content.title(), findings);
		if (PostHtml.text(content.body()).isBlank()) {
			findings.add(PostFinding.stop("還沒有正文"));
		}
		if (content.suppliedBy().isBlank() || content.writtenBy().isBlank()) {
			findings.add(PostFinding.stop("署名行缺「" + missing(content) + "」，請補上")
				.at(content.suppliedBy().isBlank() ? "suppliedBy" : "writtenBy"));
		}
		if (revision.getKind() == PostKind.MEDIA_COVERAGE && content.source().isBlank()) {
			findings.add(PostFinding.stop("媒體報道要註明來源，請填寫「來源」").at("source"));
		}
		return findings;
	}

	private static void title(String title, List<PostFinding> findings) {
		if (title.isBlank()) {
			findings.add(PostFinding.stop("還沒有標題").at("title"));
		}
		int length = title.codePointCount(0, title.length());
		if (length > LONGEST_TITLE) {
			findings
				.add(PostFinding.warning("標題有 " + length + " 個字，列表中顯示不全；一般不超過 " + LONGEST_TITLE + " 個字").at("title"));
		}
		if (title.endsWith("。")) {
			findings.add(PostFinding.warning("標題末尾一般不用句號").at("title"));
		}
	}

	private static String missing(PostContent content) {
		List<String> missing = new ArrayList<>();
		if (content.suppliedBy().isBlank()) {
			missing.add("供稿");
		}
		if (content.writtenBy().isBlank()) {
			missing.add("撰稿");
		}
		return String.join("」和「", missing);
	}

}
