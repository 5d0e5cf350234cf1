package cn.activityweek.news;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.proofreading.NumberColumns;
import cn.activityweek.proofreading.PersonalNumber;
import cn.activityweek.proofreading.PersonalNumbers;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The personal numbers in what a version of a post says, wherever a reader or a browser
 * finds them.
 */
@Component
class PostNumbers {

	private final PersonalNumbers numbers;

	PostNumbers(PersonalNumbers numbers) {
		this.numbers = numbers;
	}

	/**
	 * Where a version says personal numbers.
	 * @param content what it says
	 * @param files what it shows
	 * @return part of the post to the numbers in it, masked
	 */
	Map<String, List<Found>> in(PostContent content, List<ShownFile> files) {
		Map<String, List<Found>> found = new LinkedHashMap<>();
		put(found, "標題", plain(content.title()));
		HtmlText body = HtmlText.of(content.body());
		put(found, "正文", found(body.text(), inText(body)));
		put(found, "圖片的替代文字",
				body.select("img[alt]").stream().flatMap((image) -> plain(image.attr("alt")).stream()).toList());
		put(found, "鏈接地址", body.select("a[href]").stream().flatMap((link) -> plain(target(link)).stream()).toList());
		put(found, "供稿", plain(content.suppliedBy()));
		put(found, "撰稿", plain(content.writtenBy()));
		put(found, "攝影", plain(content.photographedBy()));
		put(found, "來源", plain(content.source()));
		put(found, "附件名稱", files.stream().flatMap((file) -> plain(file.name()).stream()).toList());
		return found;
	}

	private static void put(Map<String, List<Found>> found, String place, List<Found> numbers) {
		if (!numbers.isEmpty()) {
			found.put(place, numbers);
		}
	}

	private List<Found> plain(String text) {
		return found(text, this.numbers.in(text));
	}

	private static List<Found> found(String text, List<PersonalNumber> numbers) {
		StringBuilder masked = new StringBuilder(text);
		numbers.forEach((number) -> number.mask(masked));
		return numbers.stream()
			.map((number) -> new Found(number.kind().getLabel(), Excerpt.of(masked, number.start(), number.end())))
			.toList();
	}

	/**
	 * The text without them.
	 * @param content what a version says
	 * @return the same, each number masked; links to one are only text then
	 */
	PostContent mask(PostContent content) {
		HtmlText body = HtmlText.of(content.body());
		StringBuilder text = new StringBuilder(body.text());
		inText(body).forEach((number) -> number.mask(text));
		body.rewrite(text);
		body.select("img[alt]").forEach((image) -> image.attr("alt", this.numbers.mask(image.attr("alt"))));
		body.select("a[href]")
			.stream()
			.filter((link) -> !this.numbers.in(target(link)).isEmpty())
			.forEach(Element::unwrap);
		return new PostContent(this.numbers.mask(content.title()), body.html(), this.numbers.mask(content.suppliedBy()),
				this.numbers.mask(content.writtenBy()), this.numbers.mask(content.photographedBy()),
				this.numbers.mask(content.source()));
	}

	ShownFile mask(ShownFile file) {
		return new ShownFile(file.fileId(), file.place(), this.numbers.mask(file.name()));
	}

	/** In running text, and in the columns of its tables. */
	private List<PersonalNumber> inText(HtmlText body) {
		List<PersonalNumber> found = new ArrayList<>(this.numbers.in(body.text()));
		for (List<List<Element>> table : body.tables()) {
			NumberColumns columns = new NumberColumns();
			for (List<Element> row : table) {
				for (int column = 0; column < row.size(); column++) {
					inCell(body, row.get(column), column, columns)
						.filter((number) -> found.stream().noneMatch((other) -> overlap(number, other)))
						.ifPresent(found::add);
				}
			}
		}
		return found;
	}

	private static Optional<PersonalNumber> inCell(HtmlText body, Element cell, int column, NumberColumns columns) {
		int start = body.place(cell)[0];
		String text = body.text().substring(start, body.place(cell)[1]);
		return columns.next(column, text)
			.map((number) -> new PersonalNumber(number.kind(), start + number.start(), start + number.end(),
					number.hidden().stream().map((place) -> start + place).toList()));
	}

	private static boolean overlap(PersonalNumber one, PersonalNumber other) {
		return one.start() < other.end() && other.start() < one.end();
	}

	/** What an own address says is no person's number. */
	private static String target(Element link) {
		String href = link.attr("href");
		if (href.startsWith("/") || href.startsWith("#")) {
			return "";
		}
		try {
			return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return href;
		}
	}

	/**
	 * A personal number, as it may be shown.
	 *
	 * @param kind what it is, Chinese
	 * @param excerpt masked, with a few characters before and after
	 */
	record Found(String kind, String excerpt) {

	}

}
