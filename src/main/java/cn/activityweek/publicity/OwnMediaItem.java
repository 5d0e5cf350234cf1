package cn.activityweek.publicity;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.Actor;
import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * What the college sent out by its own new media, with its readings or plays.
 */
@Entity
class OwnMediaItem extends BaseEntity {

	private Long editionId;

	private String platform;

	private String title;

	private LocalDate publishedOn;

	private int items;

	private Long views;

	private String link;

	private Long recordedBy;

	private Instant recordedAt;

	protected OwnMediaItem() {
	}

	OwnMediaItem(Long editionId, OwnMediaForm form, Actor actor, Instant recordedAt) {
		this.editionId = editionId;
		this.recordedBy = actor.accountId();
		this.recordedAt = recordedAt;
		describe(form);
	}

	final void describe(OwnMediaForm form) {
		this.platform = form.getPlatform();
		this.title = form.getTitle();
		this.publishedOn = form.getPublishedOn();
		this.items = form.getItems();
		this.views = form.getViews();
		this.link = form.getLink();
	}

	Long getEditionId() {
		return this.editionId;
	}

	public String getPlatform() {
		return this.platform;
	}

	public String getTitle() {
		return this.title;
	}

	public LocalDate getPublishedOn() {
		return this.publishedOn;
	}

	/**
	 * 推送.
	 * @return messages (條)
	 */
	public int getItems() {
		return this.items;
	}

	/**
	 * 閱讀或播放.
	 * @return times (次), null where unknown
	 */
	public Long getViews() {
		return this.views;
	}

	public String getLink() {
		return this.link;
	}

	Long getRecordedBy() {
		return this.recordedBy;
	}

	Instant getRecordedAt() {
		return this.recordedAt;
	}

}
