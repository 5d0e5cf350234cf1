package cn.activityweek.news;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of a post in words, for the page that compares two states of it.
 */
final class PostFormWords {

	private PostFormWords() {
	}

	/**
	 * What a form says.
	 * @param form the form
	 * @param activities an activity's title by its id
	 * @return label to text
	 */
	static Map<String, String> of(PostForm form, Function<Long, String> activities) {
		Map<String, String> words = new LinkedHashMap<>();
		PostContent content = form.content();
		words.put("標題", content.title());
		words.put("類別", (form.getKind() != null) ? form.getKind().getLabel() : "");
		words.put("正文", PostVersionText.readable(PostForm.text(content.body())));
		words.put("供稿", content.suppliedBy());
		words.put("撰稿", content.writtenBy());
		words.put("攝影", content.photographedBy());
		words.put("來源", content.source());
		words.put("報道的活動", form.reported().stream().map(activities).collect(Collectors.joining("、")));
		words.put("附件", form.attachedFiles().stream().map(ShownFile::name).collect(Collectors.joining("、")));
		return words;
	}

	/** Which properties of the form stand behind each label. */
	static Map<String, String> properties() {
		return Map.of("標題", "title", "類別", "kind", "正文", "body plain", "供稿", "suppliedBy", "撰稿", "writtenBy", "攝影",
				"photographedBy", "來源", "source", "報道的活動", "activityIds mainActivityId", "附件",
				"attached attachmentNames");
	}

}
