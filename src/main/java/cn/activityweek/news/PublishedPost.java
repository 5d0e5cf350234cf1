package cn.activityweek.news;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * A post as the public reads it. There is one only while it is live: the condition is the
 * view {@code published_post} and is written nowhere else.
 */
@Entity
@Immutable
public class PublishedPost {

	@Id
	private Long id;

	private Long revisionId;

	private Long editionId;

	private Long departmentId;

	@Enumerated(EnumType.STRING)
	private PostKind kind;

	private boolean pinned;

	private Instant firstPublishedAt;

	private Instant publishedAt;

	private String editor;

	private String approver;

	private String title;

	private String body;

	private String suppliedBy;

	private String writtenBy;

	private String photographedBy;

	private String source;

	private String searchText;

	protected PublishedPost() {
	}

	public Long getId() {
		return this.id;
	}

	/**
	 * Which version is live.
	 * @return the version's id, another one after each publication
	 */
	public Long getRevisionId() {
		return this.revisionId;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public PostKind getKind() {
		return this.kind;
	}

	public boolean isPinned() {
		return this.pinned;
	}

	/**
	 * When it first appeared, by which lists are sorted and which its page shows.
	 * @return the first publication
	 */
	public Instant getFirstPublishedAt() {
		return this.firstPublishedAt;
	}

	/**
	 * When the live version appeared.
	 * @return the last publication
	 */
	public Instant getPublishedAt() {
		return this.publishedAt;
	}

	public String getTitle() {
		return this.title;
	}

	/**
	 * The text, cleaned when it was stored; clean it again before it is shown.
	 * @return HTML
	 */
	public String getBody() {
		return this.body;
	}

	public String getSource() {
		return this.source;
	}

	/**
	 * 供稿:… 撰稿:… 攝影:… 編輯:… 審核:… without what is unknown.
	 * @return one line, may be empty
	 */
	public String getSigningLine() {
		return SigningLine.of(this.suppliedBy, this.writtenBy, this.photographedBy, this.editor, this.approver);
	}

}
