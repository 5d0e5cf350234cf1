package cn.activityweek.edition;

import java.time.LocalDate;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A year's week (年度). Everything that is logged belongs to one edition, and stays
 * readable when the next one has begun.
 */
@Entity
public class Edition extends BaseEntity {

	private int year;

	private String college;

	private String theme;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private LocalDate dueOn;

	private String noticeNumber;

	@Enumerated(EnumType.STRING)
	private ChineseScript documentScript;

	private int largeSize;

	@Enumerated(EnumType.STRING)
	private EditionState state = EditionState.PREPARATION;

	protected Edition() {
	}

	Edition(EditionFacts facts) {
		this.year = facts.year();
		revise(facts);
	}

	void revise(EditionFacts facts) {
		if (facts.endsOn().isBefore(facts.startsOn()) || facts.dueOn().isBefore(facts.endsOn())) {
			throw new RefusedException("日期須依次為：開始、結束、報送截止");
		}
		this.year = facts.year();
		this.college = facts.college();
		this.theme = facts.theme();
		this.startsOn = facts.startsOn();
		this.endsOn = facts.endsOn();
		this.dueOn = facts.dueOn();
		this.noticeNumber = facts.noticeNumber();
		this.documentScript = facts.documentScript();
		this.largeSize = facts.largeSize();
	}

	void begin() {
		this.state = EditionState.CURRENT;
	}

	void end() {
		if (this.state != EditionState.CURRENT) {
			throw new RefusedException("只有當前年度可以結束");
		}
		this.state = EditionState.ENDED;
	}

	/**
	 * Guards every change of what belongs to the year.
	 * @throws RefusedException if the year has ended: it is read-only until it is made
	 * current again
	 */
	public void requireOpen() {
		if (this.state == EditionState.ENDED) {
			throw new RefusedException(this.year + " 年度已結束，只能查看。要修改，請先把它設為當前年度");
		}
	}

	/**
	 * Whether what belongs to the year may be changed.
	 * @return false where the year has ended
	 */
	public boolean isOpen() {
		return this.state != EditionState.ENDED;
	}

	/**
	 * What is known of the year as a whole.
	 * @return the facts, to be revised
	 */
	public EditionFacts facts() {
		return new EditionFacts(this.year, this.college, this.theme, this.startsOn, this.endsOn, this.dueOn,
				this.noticeNumber, this.documentScript, this.largeSize);
	}

	/**
	 * Whether a day lies in the week.
	 * @param day a day at the college
	 * @return true from the first to the last day
	 */
	public boolean covers(LocalDate day) {
		return !day.isBefore(this.startsOn) && !day.isAfter(this.endsOn);
	}

	/**
	 * Whether the year has become anybody's concern but the planners'.
	 * @return false while it is in preparation
	 */
	public boolean hasBegun() {
		return this.state != EditionState.PREPARATION;
	}

	public boolean isCurrent() {
		return this.state == EditionState.CURRENT;
	}

	public int getYear() {
		return this.year;
	}

	public String getCollege() {
		return this.college;
	}

	public String getTheme() {
		return this.theme;
	}

	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	public LocalDate getEndsOn() {
		return this.endsOn;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public String getNoticeNumber() {
		return this.noticeNumber;
	}

	public ChineseScript getDocumentScript() {
		return this.documentScript;
	}

	/**
	 * 大型活動人數.
	 * @return from how many people expected on an activity asks for a safety plan
	 */
	public int getLargeSize() {
		return this.largeSize;
	}

	public EditionState getState() {
		return this.state;
	}

}
