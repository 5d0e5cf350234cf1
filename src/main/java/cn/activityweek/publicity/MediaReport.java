package cn.activityweek.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

/**
 * What a medium outside the column wrote or showed, first or as a reprint of another.
 */
@Entity
class MediaReport extends PublicityRecord {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private MediaOutlet outlet;

	private String title;

	private String titleMatch;

	private LocalDate publishedOn;

	private String link;

	private String linkMatch;

	private boolean reprint;

	private Long reprintOfId;

	private String author;

	private String note;

	private String searchText;

	@ElementCollection
	@CollectionTable(name = "media_report_activity", joinColumns = @JoinColumn(name = "report_id"))
	@OrderColumn(name = "position")
	@Column(name = "activity_id")
	private List<Long> activityIds = new ArrayList<>();

	protected MediaReport() {
	}

	MediaReport(Long editionId, Long createdBy, Instant createdAt) {
		super(editionId, createdBy, createdAt);
	}

	/**
	 * Says what it is.
	 * @param facts where, when and what
	 * @param newOutlet the medium
	 * @param newActivityIds the main one first, none for the whole week
	 */
	void describe(ReportFacts facts, MediaOutlet newOutlet, List<Long> newActivityIds) {
		requirePresent();
		belongTo(facts.departmentId());
		this.outlet = newOutlet;
		this.title = facts.title();
		this.titleMatch = ChineseScript.fold(facts.title());
		this.publishedOn = facts.publishedOn();
		this.link = facts.link();
		this.linkMatch = PageAddress.of(facts.link());
		this.reprint = facts.reprint();
		this.reprintOfId = facts.reprint() ? this.reprintOfId : null;
		this.author = facts.author();
		this.note = facts.note();
		this.searchText = this.titleMatch + " " + ChineseScript.fold(newOutlet.getName()) + " "
				+ ChineseScript.fold(facts.author());
		if (!List.copyOf(this.activityIds).equals(newActivityIds)) {
			this.activityIds.clear();
			this.activityIds.addAll(newActivityIds);
		}
	}

	/**
	 * Says of which report it is a reprint.
	 * @param origin the first report, null where that isn't recorded
	 */
	void reprints(MediaReport origin) {
		if (origin != null && origin.reprintOfId != null) {
			throw new RefusedException("「" + origin.title + "」自己也是轉載，請選首發的那一篇");
		}
		this.reprintOfId = (origin != null) ? origin.getId() : null;
	}

	public MediaOutlet getOutlet() {
		return this.outlet;
	}

	public String getTitle() {
		return this.title;
	}

	public LocalDate getPublishedOn() {
		return this.publishedOn;
	}

	public String getLink() {
		return this.link;
	}

	public boolean isReprint() {
		return this.reprint;
	}

	public Long getReprintOfId() {
		return this.reprintOfId;
	}

	public String getAuthor() {
		return this.author;
	}

	public String getNote() {
		return this.note;
	}

	public List<Long> getActivityIds() {
		return List.copyOf(this.activityIds);
	}

}
