package cn.activityweek.publicity;

import java.time.Instant;
import java.util.Locale;

import cn.activityweek.core.Actor;
import cn.activityweek.core.BaseEntity;
import cn.activityweek.media.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A file that hangs on a lead, a case, a report or an item for provincial media.
 */
@Entity
class PublicityFile extends BaseEntity {

	private Long leadId;

	private Long materialId;

	private Long reportId;

	private Long itemId;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "file_id")
	private StoredFile file;

	private String name;

	private Long addedBy;

	private Instant addedAt;

	protected PublicityFile() {
	}

	PublicityFile(FileOwner owner, Long ownerId, StoredFile file, String name, Actor actor, Instant addedAt) {
		switch (owner) {
			case LEADS -> this.leadId = ownerId;
			case CASES -> this.materialId = ownerId;
			case REPORTS -> this.reportId = ownerId;
			case PROVINCIAL -> this.itemId = ownerId;
		}
		this.file = file;
		this.name = name;
		this.addedBy = actor.accountId();
		this.addedAt = addedAt;
	}

	boolean hangsOn(FileOwner owner, Long ownerId) {
		return ownerId.equals(switch (owner) {
			case LEADS -> this.leadId;
			case CASES -> this.materialId;
			case REPORTS -> this.reportId;
			case PROVINCIAL -> this.itemId;
		});
	}

	public StoredFile getFile() {
		return this.file;
	}

	/**
	 * The name under which it was sent this time.
	 * @return a name without a path
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * The name under which a browser saves it.
	 * @return as sent, with the ending of its true type
	 */
	String saveAs() {
		String ending = "." + this.file.getType().getExtension();
		return this.name.toLowerCase(Locale.ROOT).endsWith(ending) ? this.name
				: this.name.replaceFirst("\\.[^.]*$", "") + ending;
	}

	Long getAddedBy() {
		return this.addedBy;
	}

	Instant getAddedAt() {
		return this.addedAt;
	}

}
