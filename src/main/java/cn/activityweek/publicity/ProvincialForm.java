package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * An item for provincial media as 宣傳統戰部 types it.
 */
class ProvincialForm {

	@NotNull
	private Long departmentId;

	@NotBlank
	@PlainText(max = 100, oneLine = true)
	private String title = "";

	@PlainText(max = 10000)
	private String summary = "";

	private Long activityId;

	private Long postId;

	private int version;

	static ProvincialForm of(ProvincialItem item) {
		ProvincialForm form = new ProvincialForm();
		form.departmentId = item.getDepartmentId();
		form.title = item.getTitle();
		form.summary = item.getSummary();
		form.activityId = item.getActivityId();
		form.postId = item.getPostId();
		form.version = item.getVersion();
		return form;
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("部門", "departmentId", "題目", "title", "文字", "summary", "活動", "activityId", "稿件", "postId");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("部門", (this.departmentId != null) ? this.departmentId.toString() : "");
		fields.put("題目", this.title);
		fields.put("文字", this.summary);
		fields.put("活動", (this.activityId != null) ? this.activityId.toString() : "");
		fields.put("稿件", (this.postId != null) ? this.postId.toString() : "");
		return fields;
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

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = orEmpty(title);
	}

	public String getSummary() {
		return this.summary;
	}

	public void setSummary(String summary) {
		this.summary = orEmpty(summary);
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public void setActivityId(Long activityId) {
		this.activityId = activityId;
	}

	public Long getPostId() {
		return this.postId;
	}

	public void setPostId(Long postId) {
		this.postId = postId;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
