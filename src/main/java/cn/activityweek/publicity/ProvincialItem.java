package cn.activityweek.publicity;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * One of the special activities that 宣傳統戰部 sends to provincial or higher media (1 to 3,
 * plan 四(二)).
 */
@Entity
class ProvincialItem extends PublicityRecord {

	private String title;

	private String summary;

	private Long activityId;

	private Long postId;

	@Enumerated(EnumType.STRING)
	private ProvincialState state = ProvincialState.CANDIDATE;

	@ManyToOne(fetch = FetchType.EAGER)
	private MediaOutlet outlet;

	private String sentTo = "";

	private LocalDate sentOn;

	private LocalDate publishedOn;

	private String link = "";

	private String outcome = "";

	protected ProvincialItem() {
	}

	ProvincialItem(Long editionId, Long createdBy, Instant createdAt) {
		super(editionId, createdBy, createdAt);
	}

	/**
	 * Says what it is.
	 * @param form what was typed
	 */
	void describe(ProvincialForm form) {
		requirePresent();
		belongTo(form.getDepartmentId());
		this.title = form.getTitle();
		this.summary = form.getSummary();
		this.activityId = form.getActivityId();
		this.postId = form.getPostId();
	}

	void choose() {
		require(ProvincialState.CANDIDATE, "只有候選的才能選定");
		this.state = ProvincialState.CHOSEN;
	}

	/** Makes it a candidate again, before it is sent. */
	void release() {
		require(ProvincialState.CHOSEN, "已經報送的不能再放回候選");
		this.state = ProvincialState.CANDIDATE;
	}

	/**
	 * Notes that it has gone out.
	 * @param newOutlet the medium, provincial or national
	 * @param newSentTo the person or mailbox
	 * @param newSentOn the day
	 */
	void send(MediaOutlet newOutlet, String newSentTo, LocalDate newSentOn) {
		require(ProvincialState.CHOSEN, "請先選定，再登記報送；已經報送過的不必再登記");
		if (!newOutlet.getLevel().isProvincial()) {
			throw new RefusedException("「" + newOutlet.getName() + "」是" + newOutlet.getLevel().getLabel()
					+ "媒體。這裏只登記向省級及以上媒體報送的，其他請記在媒體報道裏");
		}
		this.state = ProvincialState.SENT;
		this.outlet = newOutlet;
		this.sentTo = newSentTo;
		this.sentOn = newSentOn;
	}

	/**
	 * Notes that it appeared.
	 * @param day the day
	 * @param newLink where it can be read, may be empty
	 * @param newOutcome more of it, may be empty
	 */
	void publish(LocalDate day, String newLink, String newOutcome) {
		requireSent();
		if (day.isBefore(this.sentOn)) {
			throw new RefusedException("刊發日期不能早於報送日期 " + this.sentOn);
		}
		this.state = ProvincialState.PUBLISHED;
		this.publishedOn = day;
		this.link = newLink;
		this.outcome = newOutcome;
	}

	/**
	 * Notes that the medium doesn't use it.
	 * @param newOutcome why, may be empty
	 */
	void refuse(String newOutcome) {
		requireSent();
		this.state = ProvincialState.NOT_USED;
		this.publishedOn = null;
		this.link = "";
		this.outcome = newOutcome;
	}

	@Override
	void remove(Long accountId, Instant now) {
		requirePresent();
		if (this.state.isSent()) {
			throw new RefusedException("已經報送的要計入附件2，不能移除");
		}
		super.remove(accountId, now);
	}

	private void requireSent() {
		requirePresent();
		if (!this.state.isSent()) {
			throw new RefusedException("請先登記報送，再登記結果");
		}
	}

	private void require(ProvincialState expected, String otherwise) {
		requirePresent();
		if (this.state != expected) {
			throw new RefusedException(otherwise + "。「" + this.title + "」現在是" + this.state.getLabel());
		}
	}

	public String getTitle() {
		return this.title;
	}

	public String getSummary() {
		return this.summary;
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public Long getPostId() {
		return this.postId;
	}

	public ProvincialState getState() {
		return this.state;
	}

	public MediaOutlet getOutlet() {
		return this.outlet;
	}

	public String getSentTo() {
		return this.sentTo;
	}

	public LocalDate getSentOn() {
		return this.sentOn;
	}

	public LocalDate getPublishedOn() {
		return this.publishedOn;
	}

	public String getLink() {
		return this.link;
	}

	public String getOutcome() {
		return this.outcome;
	}

}
