package cn.activityweek.album;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;

/**
 * What is said about one photo.
 */
class PhotoForm {

	private int version;

	@PlainText(max = 200)
	private String caption = "";

	@PlainText(max = 50)
	private String photographer = "";

	private boolean excluded;

	static PhotoForm of(Attachment attachment) {
		PhotoForm form = new PhotoForm();
		form.setVersion(attachment.getVersion());
		form.setCaption(attachment.getCaption());
		form.setPhotographer(attachment.getPhotographer());
		form.setExcluded(attachment.isExcluded());
		return form;
	}

	Map<String, String> wording() {
		Map<String, String> wording = new LinkedHashMap<>();
		wording.put("圖說", this.caption);
		wording.put("攝影", this.photographer);
		wording.put("不得發布", this.excluded ? "是" : "否");
		return wording;
	}

	/**
	 * Which property stands behind each label of {@link #wording()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("圖說", "caption", "攝影", "photographer", "不得發布", "excluded");
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	public String getCaption() {
		return this.caption;
	}

	public void setCaption(String caption) {
		this.caption = (caption != null) ? caption.strip() : "";
	}

	public String getPhotographer() {
		return this.photographer;
	}

	public void setPhotographer(String photographer) {
		this.photographer = (photographer != null) ? photographer.strip() : "";
	}

	public boolean isExcluded() {
		return this.excluded;
	}

	public void setExcluded(boolean excluded) {
		this.excluded = excluded;
	}

}
