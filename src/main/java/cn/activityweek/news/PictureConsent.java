package cn.activityweek.news;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.BaseEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

/**
 * 已取得照片中人物同意: what somebody said once of the pictures of a post that no album holds,
 * where consent would be on record. It is never changed; pictures that come later need
 * another.
 */
@Entity
class PictureConsent extends BaseEntity {

	private Long postId;

	private Long revisionId;

	private Long givenBy;

	private String giverName;

	private Instant givenAt;

	@ElementCollection
	@CollectionTable(name = "picture_consent_file", joinColumns = @JoinColumn(name = "consent_id"))
	@Column(name = "file_id")
	private Set<Long> fileIds = new HashSet<>();

	protected PictureConsent() {
	}

	PictureConsent(PostRevision revision, Collection<Long> fileIds, Actor giver, Instant givenAt) {
		this.postId = revision.getPostId();
		this.revisionId = revision.getId();
		this.fileIds.addAll(fileIds);
		this.givenBy = giver.accountId();
		this.giverName = giver.displayName();
		this.givenAt = givenAt;
	}

	Long getPostId() {
		return this.postId;
	}

	public Long getRevisionId() {
		return this.revisionId;
	}

	Long getGivenBy() {
		return this.givenBy;
	}

	public String getGiverName() {
		return this.giverName;
	}

	public Instant getGivenAt() {
		return this.givenAt;
	}

	public Set<Long> getFileIds() {
		return Set.copyOf(this.fileIds);
	}

}
