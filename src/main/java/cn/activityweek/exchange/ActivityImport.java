package cn.activityweek.exchange;

import java.time.Instant;
import java.util.List;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;

/**
 * An uploaded workbook of activities: a preview for whoever uploaded it, until he
 * confirms it; afterwards what became of it.
 */
@Entity
class ActivityImport extends BaseEntity {

	private Long editionId;

	private Long accountId;

	private String fileName;

	private String fileHash;

	private String places;

	private String unknownHeadings = "";

	private int skippedRows;

	private Instant uploadedAt;

	private Instant expiresAt;

	private Instant importedAt;

	private int importedRows;

	private int returnedRows;

	protected ActivityImport() {
	}

	ActivityImport(Long editionId, Long accountId, String fileName, String fileHash) {
		this.editionId = editionId;
		this.accountId = accountId;
		this.fileName = fileName;
		this.fileHash = fileHash;
	}

	void describe(String newPlaces, List<String> unknown, int skipped) {
		this.places = newPlaces;
		this.unknownHeadings = String.join("\n", unknown);
		this.skippedRows = skipped;
	}

	void keep(Instant from, Instant until) {
		this.uploadedAt = from;
		this.expiresAt = until;
	}

	/**
	 * Says what became of it.
	 * @param imported rows that have become activities
	 * @param returned rows that have not
	 * @param now the present time
	 */
	void finish(int imported, int returned, Instant now) {
		requireOpen(now);
		if (imported == 0) {
			throw new RefusedException("沒有可以導入的行。請按原因改好文件，再上傳一次");
		}
		this.importedRows = imported;
		this.returnedRows = returned;
		this.importedAt = now;
	}

	void requireOpen(Instant now) {
		if (isImported()) {
			throw new RefusedException("這個文件已經導入過了");
		}
		if (isExpired(now)) {
			throw new RefusedException("這個預覽已經過期，什麼都沒有導入。請重新上傳文件");
		}
	}

	boolean isImported() {
		return this.importedAt != null;
	}

	boolean isExpired(Instant now) {
		return !isImported() && now.isAfter(this.expiresAt);
	}

	Long getEditionId() {
		return this.editionId;
	}

	Long getAccountId() {
		return this.accountId;
	}

	public String getFileName() {
		return this.fileName;
	}

	String getPlaces() {
		return this.places;
	}

	public List<String> getUnknownHeadings() {
		return this.unknownHeadings.lines().toList();
	}

	public int getSkippedRows() {
		return this.skippedRows;
	}

	public Instant getUploadedAt() {
		return this.uploadedAt;
	}

	public Instant getExpiresAt() {
		return this.expiresAt;
	}

	public Instant getImportedAt() {
		return this.importedAt;
	}

	public int getImportedRows() {
		return this.importedRows;
	}

	public int getReturnedRows() {
		return this.returnedRows;
	}

}
