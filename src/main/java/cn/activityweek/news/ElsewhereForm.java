package cn.activityweek.news;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.WebLink;
import jakarta.validation.constraints.NotNull;

/**
 * Where else a post has been published; an empty address takes the record back.
 */
class ElsewhereForm {

	@NotNull
	@PlainText(max = 500, oneLine = true)
	@WebLink
	private String address = "";

	private LocalDate since;

	/**
	 * What was on record when the form was opened; the post's own version counts its
	 * text.
	 */
	private String version = "";

	static ElsewhereForm of(Post post) {
		ElsewhereForm form = new ElsewhereForm();
		form.address = (post.getElsewhere() != null) ? post.getElsewhere() : "";
		form.since = post.getElsewhereSince();
		form.version = form.address.isEmpty() ? "" : form.since + " " + form.address;
		return form;
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("網址", "address", "發布日期", "since");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("網址", this.address);
		fields.put("發布日期", Objects.toString(this.since, ""));
		return fields;
	}

	public String getAddress() {
		return this.address;
	}

	public void setAddress(String address) {
		this.address = (address != null) ? address.strip() : "";
	}

	public LocalDate getSince() {
		return this.since;
	}

	public void setSince(LocalDate since) {
		this.since = since;
	}

	public String getVersion() {
		return this.version;
	}

	public void setVersion(String version) {
		this.version = version;
	}

}
