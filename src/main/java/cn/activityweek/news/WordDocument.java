package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.RefusedException;
import org.jsoup.nodes.Element;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/**
 * The text of a Word document as that of a post: headings, lists, tables and pictures in
 * their places, the title apart.
 */
final class WordDocument {

	private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/jpg", "image/gif",
			"image/webp");

	private static final String TITLES = """
			p[style-name='Title'] => h1.title:fresh
			p[style-name='標題'] => h1.title:fresh
			p[style-name='标题'] => h1.title:fresh
			""";

	private static final int LONGEST_TITLE = 100;

	private static final int LONGEST_CAPTION = 60;

	private final PictureStore store;

	private final List<Long> pictures = new ArrayList<>();

	private int lost;

	private WordDocument(PictureStore store) {
		this.store = store;
	}

	/**
	 * Reads a document.
	 * @param file a package checked by {@link WordPackage}
	 * @param store takes its pictures
	 * @return its text
	 */
	static Text read(Path file, PictureStore store) {
		WordDocument document = new WordDocument(store);
		try {
			String html = new DocumentConverter().disableEmbeddedStyleMap()
				.addStyleMap(TITLES)
				.imageConverter(document::picture)
				.convertToHtml(file.toFile())
				.getValue();
			return document.text(html, WordLayout.read(file));
		}
		catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException
				| IndexOutOfBoundsException | StackOverflowError ex) {
			throw broken(ex);
		}
		catch (RuntimeException ex) {
			if (ex instanceof RefusedException refused) {
				throw refused;
			}
			throw broken(ex);
		}
	}

	private static RefusedException broken(Throwable cause) {
		RefusedException refused = new RefusedException("這個 .docx 文件已損壞或不完整，沒有導入。請在 Word 或 WPS 中打開後另存，或複製全文粘貼");
		refused.initCause(cause);
		return refused;
	}

	private Map<String, String> picture(Image image) {
		if (image.getContentType() == null || !PICTURES.contains(image.getContentType())) {
			this.lost++;
			return Map.of();
		}
		String name = "Word圖片" + (this.pictures.size() + 1) + "." + image.getContentType().substring("image/".length());
		try (InputStream content = image.getInputStream()) {
			Long id = this.store.store(content, name);
			this.pictures.add(id);
			return Map.of("src", "/media/" + id + "/large", "alt", image.getAltText().orElse(""));
		}
		catch (IOException | RefusedException ex) {
			this.lost++;
			return Map.of();
		}
	}

	private Text text(String html, WordLayout layout) {
		Element body = PostHtml.parse(html).body();
		NumberedList.restore(body, layout.items());
		String title = title(body, layout.title());
		if (!body.select("h1").isEmpty()) {
			for (int level = 3; level >= 1; level--) {
				body.select("h" + level).tagName("h" + (level + 1));
			}
		}
		Element clean = PostHtml.parse(PostHtml.clean(body.html())).body();
		clean.children().forEach(WordDocument::caption);
		clean.select("body > p").stream().filter(WordDocument::isRunning).forEach((words) -> words.addClass("indent"));
		return new Text(title, PostHtml.clean(clean.html()), List.copyOf(this.pictures), this.lost);
	}

	/**
	 * Takes the title out of the text: one said to be it, the only first heading, or what
	 * looks like it.
	 */
	private static String title(Element body, String looked) {
		Element said = body.selectFirst("h1.title");
		Element first = body.firstElementChild();
		boolean heading = first != null && first.nameIs("h1") && body.select("h1").size() == 1;
		boolean looks = first != null && !looked.isEmpty() && WordLayout.known(first.text()).equals(looked)
				&& body.select("h1").isEmpty();
		Element title = (said != null) ? said : (heading || looks) ? first : null;
		if (title == null || title.text().isBlank() || title.text().length() > LONGEST_TITLE) {
			return "";
		}
		title.remove();
		return title.text().strip();
	}

	/** 圖1 … under a picture is its caption. */
	private static void caption(Element words) {
		Element figure = words.previousElementSibling();
		if (words.nameIs("p") && figure != null && figure.nameIs("figure") && figure.select("figcaption").isEmpty()
				&& words.text().matches("[圖图▲△].*") && words.text().length() <= LONGEST_CAPTION) {
			figure.appendElement("figcaption").text(words.text());
			Element shown = figure.selectFirst("img");
			if (shown != null && shown.attr("alt").isBlank()) {
				shown.attr("alt", words.text());
			}
			words.remove();
		}
	}

	private static boolean isRunning(Element words) {
		return words.text().matches("(?s).*[。！？；：…」』”]$") && words.className().isEmpty();
	}

	/** Takes a picture of a document. */
	@FunctionalInterface
	interface PictureStore {

		Long store(InputStream content, String name) throws IOException;

	}

	/**
	 * What a document says.
	 *
	 * @param title its title, empty where it has none
	 * @param body HTML of a post
	 * @param pictures the stored files of its pictures
	 * @param lost how many pictures could not be taken
	 */
	record Text(String title, String body, List<Long> pictures, int lost) {

	}

}
