package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/**
 * Makes of a post what is handed on to other places.
 */
@Component
class PostCopies {

	private final PostRevisionRepository revisions;

	private final PublishedPosts published;

	private final PublishablePhotos photos;

	private final MediaStore media;

	private final SiteAddress site;

	PostCopies(PostRevisionRepository revisions, PublishedPosts published, PublishablePhotos photos, MediaStore media,
			SiteAddress site) {
		this.site = site;
		this.revisions = revisions;
		this.published = published;
		this.photos = photos;
		this.media = media;
	}

	/**
	 * A copy of a version.
	 * @param post the post
	 * @param live whether of the version that the public reads, where there is one; else
	 * of the one that is written
	 * @param script in which script
	 * @return the copy
	 */
	PostCopy of(Post post, boolean live, ChineseScript script) {
		boolean fromLive = live && post.isLive();
		PostContent content = this.revisions.findById(fromLive ? post.getLiveRevisionId() : post.getCurrentRevisionId())
			.orElseThrow()
			.getContent();
		String signing = fromLive ? this.published.find(post.getId()).map(PublishedPost::getSigningLine).orElse("")
				: SigningLine.of(content.suppliedBy(), content.writtenBy(), content.photographedBy(), null, null);
		Document document = Jsoup.parseBodyFragment(PostHtml.clean(content.body()));
		document.outputSettings().prettyPrint(false);
		Element body = document.body();
		int leftOut = leaveOut(body);
		body.select("a[href^=/]").forEach((link) -> link.attr("href", this.site.of(link.attr("href"))));
		write(body, script);
		return new PostCopy(script.write(content.title()), body, content.source(), signing, pictures(body, script),
				leftOut, script);
	}

	/** Removes what must not be shown or can't be yet, with its caption. */
	private int leaveOut(Element body) {
		List<PostPicture> all = PostPicture.of(body.html());
		Map<Long, StoredFile> files = files(all);
		Set<Long> barred = this.photos.bars(files.keySet()).keySet();
		int leftOut = 0;
		for (Element shown : shown(body)) {
			Long id = PostHtml.files(shown.outerHtml()).stream().findFirst().orElse(null);
			if (id == null || barred.contains(id) || !CopiedPicture.isReady(files.get(id))) {
				Element figure = shown.closest("figure");
				((figure != null && shown(figure).size() == 1) ? figure : shown).remove();
				leftOut++;
			}
		}
		return leftOut;
	}

	private static void write(Element body, ChineseScript script) {
		for (Element element : body.getAllElements()) {
			for (TextNode text : element.textNodes()) {
				text.text(script.write(text.getWholeText()));
			}
			if (element.hasAttr("alt")) {
				element.attr("alt", script.write(element.attr("alt")));
			}
		}
	}

	private List<CopiedPicture> pictures(Element body, ChineseScript script) {
		List<PostPicture> all = PostPicture.of(body.html());
		Map<Long, StoredFile> files = files(all);
		List<CopiedPicture> pictures = new ArrayList<>();
		for (PostPicture picture : all) {
			pictures.add(new CopiedPicture(picture.number(), files.get(picture.fileId()), picture.caption(), script));
		}
		return List.copyOf(pictures);
	}

	private Map<Long, StoredFile> files(List<PostPicture> pictures) {
		return this.media.all(pictures.stream().map(PostPicture::fileId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(StoredFile::getId, (file) -> file));
	}

	/**
	 * The pictures and videos of a text, as elements.
	 * @param body the text
	 * @return in their order
	 */
	static List<Element> shown(Element body) {
		return body.select("img[src], video[src]");
	}

}
