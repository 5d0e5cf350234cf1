package cn.activityweek.works;

import java.util.List;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.media.FileSize;
import cn.activityweek.media.FileType;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;
import cn.activityweek.publicity.Outlets.Outlet;

/**
 * A work as the pages of the desk show it.
 *
 * @param work the work
 * @param college its college or office
 * @param number 學號 or 工號 as the reader may see it
 * @param file its file, null once the author has taken it back
 * @param outlets to which media it was sent
 */
record WorkLine(Work work, String college, String number, StoredFile file, List<SentTo> outlets) {

	public Long id() {
		return this.work.getId();
	}

	public WorkContent content() {
		return this.work.getContent();
	}

	public String title() {
		return this.work.getContent().title();
	}

	/**
	 * What the desk calls the file: the name on the author's phone may hold his number.
	 * @return the name under which it is downloaded
	 */
	public String fileName() {
		return WorkNames.file(this);
	}

	public boolean photo() {
		return this.work.getKind() == WorkKind.PHOTO;
	}

	public boolean ready() {
		return this.file != null && this.file.getPreparation() == Preparation.READY;
	}

	public boolean waiting() {
		return this.file != null && this.file.getPreparation() == Preparation.WAITING;
	}

	public boolean failed() {
		return this.file != null && this.file.getPreparation() == Preparation.FAILED;
	}

	/**
	 * How many 校外媒體 it was sent to.
	 * @return each once; the college's own are none
	 */
	public long reached() {
		return this.outlets.stream().map(SentTo::medium).filter(Outlet::outside).distinct().count();
	}

	public String receivedAt() {
		return CollegeTime.format(this.work.getReceivedAt());
	}

	/**
	 * What kind of file it is.
	 * @return type, size, pixels and length
	 */
	public String facts() {
		if (this.file == null) {
			return "文件已刪除";
		}
		FileType type = this.file.getType();
		String facts = type.name() + "，" + FileSize.of(this.file.getLength());
		if (this.file.getWidth() != null) {
			facts += "，" + this.file.getWidth() + "×" + this.file.getHeight();
		}
		return (this.file.getSeconds() != null) ? facts + "，" + WorkAdvice.length(this.file.getSeconds()) : facts;
	}

	public List<String> advice() {
		return (this.file != null) ? WorkAdvice.of(this.file) : List.of();
	}

}
