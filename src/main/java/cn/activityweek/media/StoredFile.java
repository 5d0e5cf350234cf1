package cn.activityweek.media;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Immutable;

/**
 * A file in the store. Its bytes never change; rows are written by {@link FileRows},
 * since several instances and workers write them at once.
 */
@Entity
@Immutable
public class StoredFile extends BaseEntity {

	private Long departmentId;

	private String sha256;

	@Column(name = "crc32")
	private long checksum;

	private long length;

	@Enumerated(EnumType.STRING)
	private FileType type;

	private String name;

	private String location;

	private Integer width;

	private Integer height;

	private Integer seconds;

	private String warning;

	@Enumerated(EnumType.STRING)
	private Preparation preparation;

	private String failure;

	private Instant storedAt;

	protected StoredFile() {
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	/**
	 * The hash of the bytes, by which a file is known again.
	 * @return 64 hexadecimal digits
	 */
	public String getSha256() {
		return this.sha256;
	}

	/** What a zip has to know before the first byte of an entry that is not deflated. */
	long getChecksum() {
		return this.checksum;
	}

	/**
	 * How long the file is.
	 * @return bytes
	 */
	public long getLength() {
		return this.length;
	}

	public FileType getType() {
		return this.type;
	}

	/**
	 * The name under which it was sent first.
	 * @return a name without a path
	 */
	public String getName() {
		return this.name;
	}

	/** Where the bytes lie below the store's directory; no two rows share it. */
	String getLocation() {
		return this.location;
	}

	/**
	 * The width as shown, after turning a photo upright.
	 * @return pixels; null where unknown
	 */
	public Integer getWidth() {
		return this.width;
	}

	/**
	 * The height as shown, after turning a photo upright.
	 * @return pixels; null where unknown
	 */
	public Integer getHeight() {
		return this.height;
	}

	/**
	 * How long a video is.
	 * @return seconds, begun ones count; null where unknown
	 */
	public Integer getSeconds() {
		return this.seconds;
	}

	/**
	 * What whoever sent it should know.
	 * @return Chinese; empty where there is nothing to say
	 */
	public String getWarning() {
		return this.warning;
	}

	public Preparation getPreparation() {
		return this.preparation;
	}

	/**
	 * Why the web sizes or the public copy could not be made.
	 * @return Chinese; empty unless {@link Preparation#FAILED}
	 */
	public String getFailure() {
		return this.failure;
	}

	public Instant getStoredAt() {
		return this.storedAt;
	}

	/**
	 * Whether a form of this file can be sent now.
	 * @param variant the form
	 * @return true if it is on the disk
	 */
	public boolean offers(Variant variant) {
		return variant == Variant.ORIGINAL || (variant.isOf(this.type)
				&& (this.preparation == Preparation.READY || variant == Variant.PUBLIC_DOCUMENT));
	}

}
