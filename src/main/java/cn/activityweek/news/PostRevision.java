package cn.activityweek.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/**
 * A version of a post's text, never changed once saved: reviews name it, and the public
 * goes on reading it while the next one is written.
 */
@Entity
class PostRevision extends BaseEntity {

	private Long postId;

	private int number;

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

	PostRevision(Post post, int number, PostContent content, List<ShownFile> files, Long savedBy, Instant savedAt) {
		this.postId = post.getId();
		this.number = number;
		this.content = content;
		this.searchText = ChineseScript.fold(content.title()) + " " + ChineseScript.fold(PostHtml.text(content.body()));
		this.files.addAll(files);
		this.savedBy = savedBy;
		this.savedAt = savedAt;
	}

	boolean says(PostContent other, List<ShownFile> otherFiles) {
		return this.content.equals(other) && List.copyOf(this.files).equals(otherFiles);
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
