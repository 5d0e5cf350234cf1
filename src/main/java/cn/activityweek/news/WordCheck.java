package cn.activityweek.news;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.proofreading.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Words that are often written wrong, the theme and the names of departments: hints for a
 * person, who knows better.
 */
@Component
@Order(50)
class WordCheck implements PostCheck {

	/** More are no help. */
	private static final int MOST = 20;

	private final Wording wording;

	private final Editions editions;

	WordCheck(Wording wording, Editions editions) {
		this.wording = wording;
		this.editions = editions;
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		Edition edition = this.editions.get(post.getEditionId());
		PostContent content = revision.getContent();
		Map<String, Places> found = new LinkedHashMap<>();
		String text = Stream
			.of(content.title(), HtmlText.of(content.body()).text(), content.suppliedBy(), content.source())
			.reduce((before, after) -> before + "\n" + after)
			.orElse("");
		this.wording.in(text, edition)
			.forEach((hint) -> found.merge(hint.message(), new Places(Excerpt.of(text, hint.start(), hint.end()), 1),
					(first, next) -> new Places(first.excerpt(), first.count() + 1)));
		return found.entrySet()
			.stream()
			.limit(MOST)
			.map((hint) -> PostFinding.warning(hint.getKey() + "：" + hint.getValue()))
			.toList();
	}

	/**
	 * Where the same hint is given.
	 *
	 * @param excerpt the first place
	 * @param count how many places
	 */
	private record Places(String excerpt, int count) {

		@Override
		public String toString() {
			return "「" + this.excerpt + "」" + ((this.count > 1) ? "等 " + this.count + " 處" : "");
		}

	}

}
