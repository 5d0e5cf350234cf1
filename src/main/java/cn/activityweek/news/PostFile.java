package cn.activityweek.news;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * A file that was sent for a post itself rather than for an activity: a picture of a Word
 * file or pasted, a document to attach.
 */
@Entity
class PostFile extends BaseEntity {

	private Long postId;

	private Long fileId;

	private Long addedBy;

	private Instant addedAt;

	protected PostFile() {
	}

	PostFile(Long postId, Long fileId, Long addedBy, Instant addedAt) {
		this.postId = postId;
		this.fileId = fileId;
		this.addedBy = addedBy;
		this.addedAt = addedAt;
	}

	Long getPostId() {
		return this.postId;
	}

	Long getFileId() {
		return this.fileId;
	}

	Long getAddedBy() {
		return this.addedBy;
	}

	Instant getAddedAt() {
		return this.addedAt;
	}

}
