package cn.activityweek.album;

import java.time.Instant;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.media.FileSize;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;

/**
 * An attachment as pages show it.
 *
 * @param number its place from 1 among the pictures, as the bundle numbers them; among
 * the documents for a document
 * @param attachment what is said about it
 * @param file its file
 * @param addedBy the name of who added it or took it from the inbox
 * @param obstacle why it can't be published, null if it may
 */
record Photo(int number, Attachment attachment, StoredFile file, String addedBy, Obstacle obstacle) {

	public Long id() {
		return this.attachment.getId();
	}

	public Kind kind() {
		return this.attachment.getKind();
	}

	public String caption() {
		return this.attachment.getCaption();
	}

	public String photographer() {
		return this.attachment.getPhotographer();
	}

	public boolean cover() {
		return this.attachment.isCover();
	}

	public boolean excluded() {
		return this.attachment.isExcluded();
	}

	/**
	 * What it is called where a name is needed.
	 * @return the caption, else its kind and number
	 */
	public String title() {
		if (!caption().isEmpty()) {
			return caption();
		}
		return (kind() == Kind.DOCUMENT) ? this.file.getName() : kind().getLabel() + " " + this.number;
	}

	public boolean ready() {
		return this.file.getPreparation() == Preparation.READY;
	}

	public boolean waiting() {
		return this.file.getPreparation() == Preparation.WAITING;
	}

	public boolean failed() {
		return this.file.getPreparation() == Preparation.FAILED;
	}

	/**
	 * Where it came from.
	 * @return for example 王老師 2023-05-18 09:00 上傳
	 */
	public String origin() {
		Instant sentAt = this.attachment.getSentAt();
		String added = this.addedBy + " " + CollegeTime.format(this.attachment.getAddedAt());
		if (sentAt == null) {
			return added + " 上傳";
		}
		String sender = this.attachment.getSender().isEmpty() ? "（未留姓名）" : this.attachment.getSender();
		return sender + " " + CollegeTime.format(sentAt) + " 用照片收集碼發來，" + added + " 採用";
	}

	public String size() {
		return FileSize.of(this.file.getLength());
	}

}
