package cn.activityweek.news;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.media.FileType;
import cn.activityweek.media.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Begins posts for other modules, from what they have collected: a lead, a case.
 */
@Component
public class MaterialPosts {

	private final PostDesk desk;

	private final PostRepository posts;

	private final PostPolicy policy;

	private final PostFileRepository files;

	private final WordImport words;

	private final Byline byline;

	private final Clock clock;

	MaterialPosts(PostDesk desk, PostRepository posts, PostPolicy policy, PostFileRepository files, WordImport words,
			Byline byline, Clock clock) {
		this.byline = byline;
		this.posts = posts;
		this.policy = policy;
		this.words = words;
		this.desk = desk;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Makes the text of a post. A Word file is read and its pictures are stored, which
	 * takes seconds, so that it may not happen while a row is held.
	 * @param material what there is
	 * @return to be begun where nothing has changed meanwhile
	 */
	public Text read(Material material) {
		WordDocument.Text document = material.text().isBlank() ? document(material) : null;
		StringBuilder body = new StringBuilder((document != null) ? document.body() : paragraphs(material.text()));
		material.files().forEach((file) -> body.append(figure(file)));
		Set<Long> own = new LinkedHashSet<>(material.files().stream().map(StoredFile::getId).toList());
		own.addAll((document != null) ? document.pictures() : List.of());
		return new Text(body.toString(), List.copyOf(own));
	}

	/**
	 * Begins a post, a draft to edit, in the transaction that notes it in the material.
	 * @param material what there is
	 * @param text what was made of it
	 * @param actor who becomes its author
	 * @return the post's id
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Long begin(Material material, Text text, Actor actor) {
		String writer = material.writtenBy().isBlank() ? this.byline.writer(actor) : material.writtenBy();
		Post post = this.desk.begin(material.editionId(), material.departmentId(),
				new PostSubject(material.kind(), material.activityIds()), new PostContent(material.title(), text.body(),
						this.byline.supplier(material.suppliedBy()), writer, "", ""),
				actor);
		post.beginFrom(material.origin());
		this.posts.saveAndFlush(post);
		text.files()
			.forEach((file) -> this.files
				.save(new PostFile(post.getId(), file, actor.accountId(), this.clock.instant())));
		return post.getId();
	}

	/**
	 * Whether a post is there still: a deleted one counts as none.
	 * @param id the post, null where none was begun
	 * @return true if it is there
	 */
	public boolean stands(Long id) {
		return id != null && this.posts.findById(id).filter((post) -> !post.isDeleted()).isPresent();
	}

	/**
	 * Which posts the desk shows to a person.
	 * @param ids posts
	 * @param actor who
	 * @return those that he may open
	 */
	@Transactional(readOnly = true)
	public Set<Long> visible(Collection<Long> ids, Actor actor) {
		return this.policy.visible(actor, this.posts.findAllById(ids))
			.stream()
			.map(Post::getId)
			.collect(Collectors.toSet());
	}

	private static String paragraphs(String text) {
		StringBuilder paragraphs = new StringBuilder();
		text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.forEach((line) -> paragraphs.append("<p class=\"indent\">")
				.append(HtmlUtils.htmlEscape(line))
				.append("</p>"));
		return paragraphs.toString();
	}

	/** Where the text is in a Word file alone. */
	private WordDocument.Text document(Material material) {
		return material.files()
			.stream()
			.filter((file) -> file.getType() == FileType.DOCX)
			.findFirst()
			.map((file) -> this.words.read(file, material.departmentId()))
			.orElse(null);
	}

	/** Documents are kept with the post but not shown by it. */
	private static String figure(StoredFile file) {
		FileType type = file.getType();
		if (type.isDocument()) {
			return "";
		}
		String address = "/media/" + file.getId() + (type.isVideo() ? "/video" : "/large");
		String shown = type.isVideo() ? "<video src=\"" + address + "\"></video>"
				: "<img src=\"" + address + "\" alt=\"\">";
		return "<figure>" + shown + "<figcaption></figcaption></figure>";
	}

	/**
	 * What a post is begun from.
	 *
	 * @param origin the lead or case, as its module names it: of one there is one post
	 * that isn't deleted
	 * @param editionId the year
	 * @param departmentId the writing department
	 * @param kind what it becomes
	 * @param title the title
	 * @param text plain, a paragraph a line; empty where a Word file among the files has
	 * it
	 * @param suppliedBy 供稿
	 * @param writtenBy 撰稿, may be empty
	 * @param activityIds the main one first, may be empty
	 * @param files photos and videos for the text, documents to keep with it
	 */
	public record Material(String origin, Long editionId, Long departmentId, PostKind kind, String title, String text,
			String suppliedBy, String writtenBy, List<Long> activityIds, List<StoredFile> files) {

	}

	/**
	 * What material has become.
	 *
	 * @param body HTML
	 * @param files stored files that the post has then
	 */
	public record Text(String body, List<Long> files) {

	}

}
