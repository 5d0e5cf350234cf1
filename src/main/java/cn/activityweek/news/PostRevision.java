package cn.activityweek.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/**
 * A version of a post, its text, its kind and the activities it reports, never changed
 * once saved: reviews name it, and the public goes on reading it while the next one is
 * written.
 */
@Entity
class PostRevision extends BaseEntity {

	private Long postId;

	private int number;

	@Enumerated(EnumType.STRING)
	private PostKind kind;

	@ElementCollection
	@CollectionTable(name = "post_revision_activity", joinColumns = @JoinColumn(name = "revision_id"))
	@OrderColumn(name = "position")
	@Column(name = "activity_id")
	private List<Long> activityIds = new ArrayList<>();

	@Embedded
	private PostContent content;

	private String searchText;

	@ElementCollection
	@CollectionTable(name = "post_revision_file", joinColumns = @JoinColumn(name = "revision_id"))
	@OrderColumn(name = "position")
	private List<ShownFile> files = new ArrayList<>();

	private Long savedBy;

	private Instant savedAt;

	protected PostRevision() {
	}

	PostRevision(Post post, int number, PostSubject subject, PostContent content, List<ShownFile> files, Long savedBy,
			Instant savedAt) {
		this.postId = post.getId();
		this.number = number;
		this.kind = subject.kind();
		this.activityIds.addAll(subject.activityIds());
		this.content = content;
		this.searchText = ChineseScript.fold(content.title()) + " " + ChineseScript.fold(PostHtml.text(content.body()));
		this.files.addAll(files);
		this.savedBy = savedBy;
		this.savedAt = savedAt;
	}

	boolean says(PostSubject subject, PostContent other, List<ShownFile> otherFiles) {
		return subject().equals(subject) && this.content.equals(other) && List.copyOf(this.files).equals(otherFiles);
	}

	PostSubject subject() {
		return new PostSubject(this.kind, this.activityIds);
	}

	public List<ShownFile> attached() {
		return this.files.stream().filter((file) -> file.place() == ShownFile.Place.ATTACHED).toList();
	}

	Long getPostId() {
		return this.postId;
	}

	public int getNumber() {
		return this.number;
	}

	public PostKind getKind() {
		return this.kind;
	}

	public List<Long> getActivityIds() {
		return List.copyOf(this.activityIds);
	}

	public PostContent getContent() {
		return this.content;
	}

	public List<ShownFile> getFiles() {
		return List.copyOf(this.files);
	}

	public Long getSavedBy() {
		return this.savedBy;
	}

	public Instant getSavedAt() {
		return this.savedAt;
	}

}
