package cn.activityweek.works;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What 宣傳統戰部 changes of what is said about a work.
 */
class WorkForm extends WorkTextForm {

	private int version;

	static WorkForm of(Work work) {
		WorkForm form = new WorkForm();
		form.version = work.getVersion();
		form.fill(work.getContent());
		return form;
	}

	Map<String, String> wording() {
		return wording(content());
	}

	static Map<String, String> wording(WorkContent content) {
		Map<String, String> wording = new LinkedHashMap<>();
		wording.put("作品名稱", content.title());
		wording.put("作者", content.authors());
		wording.put("主題", (content.theme() != null) ? content.theme().getLabel() : "");
		wording.put("指導教師", content.instructor());
		wording.put("作品簡介", content.description());
		return wording;
	}

	/**
	 * Which property stands behind each label of {@link #wording()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("作品名稱", "title", "作者", "authors", "主題", "theme", "指導教師", "instructor", "作品簡介", "description");
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
