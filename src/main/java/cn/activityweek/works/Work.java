package cn.activityweek.works;

import java.time.Instant;
import java.util.Locale;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.ReadableCode;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A work of 全民美拍, from its being handed in on.
 */
@Entity
class Work extends BaseEntity {

	private static final int TOKEN_LENGTH = 24;

	private Long editionId;

	private Long departmentId;

	@Embedded
	private Arrival arrival;

	private int serial;

	private String token;

	@Enumerated(EnumType.STRING)
	private WorkKind kind;

	private Long fileId;

	private String fileHash;

	@Embedded
	private WorkContent content;

	@Embedded
	@AttributeOverride(name = "title", column = @Column(name = "original_title"))
	@AttributeOverride(name = "authors", column = @Column(name = "original_authors"))
	@AttributeOverride(name = "theme", column = @Column(name = "original_theme"))
	@AttributeOverride(name = "instructor", column = @Column(name = "original_instructor"))
	@AttributeOverride(name = "description", column = @Column(name = "original_description"))
	private WorkContent original;

	private String personNumber;

	@Enumerated(EnumType.STRING)
	private WorkState state = WorkState.RECEIVED;

	private Long decidedBy;

	private Instant decidedAt;

	private String reason = "";

	private Instant publishedAt;

	private Long plays;

	private String searchText;

	protected Work() {
	}

	/**
	 * A work that is handed in.
	 * @param editionId the year
	 * @param serial its number in the year
	 * @param handIn what was sent
	 * @param now when; the consents were given then
	 */
	Work(Long editionId, int serial, HandIn handIn, Instant now) {
		this.editionId = editionId;
		this.serial = serial;
		this.departmentId = handIn.departmentId();
		this.arrival = Arrival.of(handIn, now);
		this.token = ReadableCode.fresh(TOKEN_LENGTH);
		this.kind = WorkKind.of(handIn.file().getType());
		this.fileId = handIn.file().getId();
		this.fileHash = handIn.file().getSha256();
		this.personNumber = handIn.personNumber();
		this.original = handIn.content();
		describe(handIn.content());
	}

	void describe(WorkContent newContent) {
		if (this.state == WorkState.RECALLED) {
			throw new RefusedException("作者已經撤回這件作品，不能再修改");
		}
		this.content = newContent;
		this.searchText = ChineseScript.fold(newContent.title() + " " + newContent.authors() + " "
				+ newContent.instructor() + " " + newContent.description());
	}

	/**
	 * Decides about it.
	 * @param next the new state
	 * @param newReason why; needed to take it off the wall
	 * @param accountId who decides
	 * @param now when
	 */
	void decide(WorkState next, String newReason, Long accountId, Instant now) {
		if (next == WorkState.RECALLED || !this.state.mayBecome(next)) {
			throw new RefusedException(
					"作品 " + getNumber() + " 現在是「" + this.state.getLabel() + "」，不能改為「" + next.getLabel() + "」。請刷新頁面查看");
		}
		if (next == WorkState.TAKEN_DOWN && newReason.isEmpty()) {
			throw new RefusedException("撤下作品請填寫原因，作者會在回執頁看到");
		}
		this.state = next;
		this.reason = newReason;
		this.decidedBy = accountId;
		this.decidedAt = now;
		if (next == WorkState.PUBLISHED) {
			this.publishedAt = now;
		}
	}

	/**
	 * Takes it back in its author's name. Its file and what tells of a person go; which
	 * work it was stays, so that its receipt can say so.
	 */
	void recall() {
		if (!this.state.mayBecome(WorkState.RECALLED)) {
			throw new RefusedException("這件作品現在是「" + this.state.getLabel() + "」，不能自己撤回了。要撤下，請聯繫學院或宣傳統戰部");
		}
		this.content = this.content.withoutPerson();
		this.original = this.original.withoutPerson();
		this.searchText = "";
		this.personNumber = null;
		this.fileId = null;
		this.fileHash = null;
		this.state = WorkState.RECALLED;
	}

	void recordPlays(Long newPlays) {
		this.plays = newPlays;
	}

	/**
	 * By which people speak of it.
	 * @return its number in the year, for example {@code MP0042}
	 */
	public String getNumber() {
		return String.format(Locale.ROOT, "MP%04d", this.serial);
	}

	boolean isChanged() {
		return !this.content.equals(this.original);
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public Long getEnteredBy() {
		return this.arrival.enteredBy();
	}

	public String getToken() {
		return this.token;
	}

	public WorkKind getKind() {
		return this.kind;
	}

	public Long getFileId() {
		return this.fileId;
	}

	public WorkContent getContent() {
		return this.content;
	}

	public WorkContent getOriginal() {
		return this.original;
	}

	Long getCodeId() {
		return this.arrival.codeId();
	}

	String getPersonNumber() {
		return this.personNumber;
	}

	public Instant getReceivedAt() {
		return this.arrival.receivedAt();
	}

	public WorkState getState() {
		return this.state;
	}

	public Instant getDecidedAt() {
		return this.decidedAt;
	}

	public String getReason() {
		return this.reason;
	}

	public Instant getPublishedAt() {
		return this.publishedAt;
	}

	public Long getPlays() {
		return this.plays;
	}

}
