package cn.activityweek.publicity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.WebLink;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A message of the college's own media as it is typed.
 */
class OwnMediaForm {

	@NotBlank
	@PlainText(max = 40, oneLine = true)
	private String platform = "";

	@NotBlank
	@PlainText(max = 200, oneLine = true)
	private String title = "";

	@NotNull
	private LocalDate publishedOn;

	@NotNull
	@Min(1)
	@Max(10000)
	private Integer items = 1;

	@Min(0)
	@Max(1000000000000L)
	private Long views;

	@PlainText(max = 1000, oneLine = true)
	@WebLink
	private String link = "";

	private int version;

	static OwnMediaForm of(OwnMediaItem item) {
		OwnMediaForm form = new OwnMediaForm();
		form.platform = item.getPlatform();
		form.title = item.getTitle();
		form.publishedOn = item.getPublishedOn();
		form.items = item.getItems();
		form.views = item.getViews();
		form.link = item.getLink();
		form.version = item.getVersion();
		return form;
	}

	static Map<String, String> properties() {
		return Map.of("平台", "platform", "標題", "title", "日期", "publishedOn", "推送（條）", "items", "閱讀或播放（次）", "views", "鏈接",
				"link");
	}

	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("平台", this.platform);
		fields.put("標題", this.title);
		fields.put("日期", (this.publishedOn != null) ? this.publishedOn.toString() : "");
		fields.put("推送（條）", (this.items != null) ? this.items.toString() : "");
		fields.put("閱讀或播放（次）", (this.views != null) ? this.views.toString() : "");
		fields.put("鏈接", this.link);
		return fields;
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public String getPlatform() {
		return this.platform;
	}

	public void setPlatform(String platform) {
		this.platform = orEmpty(platform);
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

	public Integer getItems() {
		return this.items;
	}

	public void setItems(Integer items) {
		this.items = items;
	}

	public Long getViews() {
		return this.views;
	}

	public void setViews(Long views) {
		this.views = views;
	}

	public String getLink() {
		return this.link;
	}

	public void setLink(String link) {
		this.link = orEmpty(link);
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
