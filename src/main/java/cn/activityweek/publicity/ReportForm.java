package cn.activityweek.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.WebLink;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A media report as it is typed. Level and kind are asked only of a medium that the list
 * doesn't know.
 */
class ReportForm {

	@NotNull
	private Long departmentId;

	@NotBlank
	@PlainText(max = 60, oneLine = true)
	private String outlet = "";

	private OutletLevel level;

	private Medium medium;

	@NotBlank
	@PlainText(max = 200, oneLine = true)
	private String title = "";

	@NotNull
	private LocalDate publishedOn;

	@PlainText(max = 1000, oneLine = true)
	@WebLink
	private String link = "";

	private boolean reprint;

	private Long reprintOfId;

	@PlainText(max = 60, oneLine = true)
	private String author = "";

	@PlainText(max = 500)
	private String note = "";

	private Long activityId;

	@Size(max = 50)
	private List<Long> otherIds = new ArrayList<>();

	private int version;

	static ReportForm of(MediaReport report) {
		ReportForm form = new ReportForm();
		form.departmentId = report.getDepartmentId();
		form.outlet = report.getOutlet().getName();
		form.title = report.getTitle();
		form.publishedOn = report.getPublishedOn();
		form.link = report.getLink();
		form.reprint = report.isReprint();
		form.reprintOfId = report.getReprintOfId();
		form.author = report.getAuthor();
		form.note = report.getNote();
		List<Long> ids = report.getActivityIds();
		form.activityId = ids.isEmpty() ? null : ids.get(0);
		form.otherIds = new ArrayList<>(ids.stream().skip(1).toList());
		form.version = report.getVersion();
		return form;
	}

	ReportFacts facts() {
		return new ReportFacts(this.departmentId, this.title, this.publishedOn, this.link, this.reprint, this.author,
				this.note);
	}

	/**
	 * The activities reported.
	 * @return the main one first; empty for the whole week
	 */
	List<Long> activityIds() {
		return (this.activityId == null) ? List.of()
				: Stream.concat(Stream.of(this.activityId), this.otherIds.stream())
					.filter(Objects::nonNull)
					.distinct()
					.toList();
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public void setDepartmentId(Long departmentId) {
		this.departmentId = departmentId;
	}

	public String getOutlet() {
		return this.outlet;
	}

	public void setOutlet(String outlet) {
		this.outlet = orEmpty(outlet);
	}

	public OutletLevel getLevel() {
		return this.level;
	}

	public void setLevel(OutletLevel level) {
		this.level = level;
	}

	public Medium getMedium() {
		return this.medium;
	}

	public void setMedium(Medium medium) {
		this.medium = medium;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = orEmpty(title);
	}

	public LocalDate getPublishedOn() {
		return this.publishedOn;
	}

	public void setPublishedOn(LocalDate publishedOn) {
		this.publishedOn = publishedOn;
	}

	public String getLink() {
		return this.link;
	}

	public void setLink(String link) {
		this.link = orEmpty(link);
	}

	public boolean isReprint() {
		return this.reprint;
	}

	public void setReprint(boolean reprint) {
		this.reprint = reprint;
	}

	public Long getReprintOfId() {
		return this.reprintOfId;
	}

	public void setReprintOfId(Long reprintOfId) {
		this.reprintOfId = reprintOfId;
	}

	public String getAuthor() {
		return this.author;
	}

	public void setAuthor(String author) {
		this.author = orEmpty(author);
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = orEmpty(note);
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public void setActivityId(Long activityId) {
		this.activityId = activityId;
	}

	public List<Long> getOtherIds() {
		return this.otherIds;
	}

	public void setOtherIds(List<Long> otherIds) {
		this.otherIds = (otherIds != null) ? otherIds : new ArrayList<>();
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
