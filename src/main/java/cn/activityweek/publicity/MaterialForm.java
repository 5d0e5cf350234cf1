package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A case or story as it is typed.
 */
class MaterialForm {

	@NotNull
	private Long departmentId;

	@NotNull
	private MaterialKind kind = MaterialKind.CASE;

	@NotBlank
	@PlainText(max = 100, oneLine = true)
	private String title = "";

	@PlainText(max = 20000)
	private String text = "";

	@PlainText(max = 60, oneLine = true)
	private String author = "";

	private Long activityId;

	private int version;

	static MaterialForm of(Material material) {
		MaterialForm form = new MaterialForm();
		form.departmentId = material.getDepartmentId();
		form.kind = material.getKind();
		form.title = material.getTitle();
		form.text = material.getText();
		form.author = material.getAuthor();
		form.activityId = material.getActivityId();
		form.version = material.getVersion();
		return form;
	}

	MaterialFacts facts() {
		return new MaterialFacts(this.departmentId, this.kind, this.title, this.text, this.author, this.activityId);
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("報送部門", "departmentId", "類別", "kind", "標題", "title", "正文", "text", "作者", "author", "活動",
				"activityId");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("報送部門", (this.departmentId != null) ? this.departmentId.toString() : "");
		fields.put("類別", (this.kind != null) ? this.kind.getLabel() : "");
		fields.put("標題", this.title);
		fields.put("正文", this.text);
		fields.put("作者", this.author);
		fields.put("活動", (this.activityId != null) ? this.activityId.toString() : "");
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

	public MaterialKind getKind() {
		return this.kind;
	}

	public void setKind(MaterialKind kind) {
		this.kind = kind;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = orEmpty(title);
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = orEmpty(text);
	}

	public String getAuthor() {
		return this.author;
	}

	public void setAuthor(String author) {
		this.author = orEmpty(author);
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public void setActivityId(Long activityId) {
		this.activityId = activityId;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
