package cn.activityweek.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is typed about a post. The text comes as HTML from the editor; from a browser
 * without script come plain words, which never replace what they can't express.
 */
public class PostForm {

	/** In characters, so that a draft with what was stored before fits into its place. */
	static final int LONGEST_BODY = 100_000;

	static final int MOST_ACTIVITIES = 30;

	static final int MOST_ATTACHMENTS = 20;

	private Integer version;

	@NotBlank(message = "{news.title}")
	@PlainText(max = 100, oneLine = true)
	private String title = "";

	@NotNull(message = "{news.kind}")
	private PostKind kind = PostKind.ACTIVITY_NEWS;

	@PlainText(max = LONGEST_BODY, message = "{news.body}")
	private String body = "";

	@PlainText(max = 20_000)
	private String plain;

	@PlainText(max = 100, oneLine = true)
	private String suppliedBy = "";

	@PlainText(max = 100, oneLine = true)
	private String writtenBy = "";

	@PlainText(max = 100, oneLine = true)
	private String photographedBy = "";

	@PlainText(max = 100, oneLine = true)
	private String source = "";

	@Size(max = MOST_ACTIVITIES, message = "{news.activities}")
	private List<Long> activityIds = new ArrayList<>();

	private Long mainActivityId;

	@Size(max = MOST_ATTACHMENTS, message = "{news.attachments}")
	private List<Long> attached = new ArrayList<>();

	private Map<Long, @PlainText(max = 100, oneLine = true) String> attachmentNames = new LinkedHashMap<>();

	static PostForm of(Post post, PostRevision revision) {
		PostForm form = new PostForm();
		PostContent content = revision.getContent();
		form.version = post.getVersion();
		form.title = content.title();
		form.kind = revision.getKind();
		form.body = content.body();
		form.suppliedBy = content.suppliedBy();
		form.writtenBy = content.writtenBy();
		form.photographedBy = content.photographedBy();
		form.source = content.source();
		form.activityIds = new ArrayList<>(revision.getActivityIds());
		form.mainActivityId = form.activityIds.isEmpty() ? null : form.activityIds.get(0);
		for (ShownFile file : revision.attached()) {
			form.attached.add(file.fileId());
			form.attachmentNames.put(file.fileId(), file.name());
		}
		return form;
	}

	/**
	 * Whether the text is longer or made of more pieces than is looked at: then it stays
	 * as it was sent, for the person to shorten.
	 */
	boolean isBeyondReading() {
		String text = text(this.body);
		return text.codePointCount(0, text.length()) > LONGEST_BODY || PostHtml.isTooMuch(text);
	}

	/**
	 * Takes the plain words into the text and cleans it, so that it is shown as stored.
	 */
	void settle() {
		if (isBeyondReading()) {
			return;
		}
		this.body = PlainBody.merge(PostHtml.clean(text(this.body)), this.plain);
		this.plain = null;
	}

	PostContent content() {
		return new PostContent(text(this.title), this.body, text(this.suppliedBy), text(this.writtenBy),
				text(this.photographedBy), text(this.source));
	}

	/**
	 * The activities in their order.
	 * @return the main one first; it counts as reported though it be not ticked
	 */
	List<Long> reported() {
		Stream<Long> main = Stream.ofNullable(this.mainActivityId);
		return Stream.concat(main, this.activityIds.stream()).distinct().toList();
	}

	List<ShownFile> attachedFiles() {
		return this.attached.stream()
			.distinct()
			.map((id) -> new ShownFile(id, ShownFile.Place.ATTACHED, text(this.attachmentNames.get(id))))
			.toList();
	}

	boolean says(PostForm other) {
		return content().equals(other.content()) && this.kind == other.kind && reported().equals(other.reported())
				&& attachedFiles().equals(other.attachedFiles());
	}

	/**
	 * Takes the text of a document after the present one.
	 * @param document the text that was read
	 */
	void append(WordDocument.Text document) {
		this.body = text(this.body) + document.body();
	}

	static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public PostKind getKind() {
		return this.kind;
	}

	public void setKind(PostKind kind) {
		this.kind = kind;
	}

	public String getBody() {
		return this.body;
	}

	public void setBody(String body) {
		this.body = body;
	}

	public String getPlain() {
		return this.plain;
	}

	public void setPlain(String plain) {
		this.plain = plain;
	}

	public String getSuppliedBy() {
		return this.suppliedBy;
	}

	public void setSuppliedBy(String suppliedBy) {
		this.suppliedBy = suppliedBy;
	}

	public String getWrittenBy() {
		return this.writtenBy;
	}

	public void setWrittenBy(String writtenBy) {
		this.writtenBy = writtenBy;
	}

	public String getPhotographedBy() {
		return this.photographedBy;
	}

	public void setPhotographedBy(String photographedBy) {
		this.photographedBy = photographedBy;
	}

	public String getSource() {
		return this.source;
	}

	public void setSource(String source) {
		this.source = source;
	}

	public List<Long> getActivityIds() {
		return this.activityIds;
	}

	public void setActivityIds(List<Long> activityIds) {
		this.activityIds = activityIds;
	}

	public Long getMainActivityId() {
		return this.mainActivityId;
	}

	public void setMainActivityId(Long mainActivityId) {
		this.mainActivityId = mainActivityId;
	}

	public List<Long> getAttached() {
		return this.attached;
	}

	public void setAttached(List<Long> attached) {
		this.attached = attached;
	}

	public Map<Long, String> getAttachmentNames() {
		return this.attachmentNames;
	}

	public void setAttachmentNames(Map<Long, String> attachmentNames) {
		this.attachmentNames = attachmentNames;
	}

}
