package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A medium as 宣傳統戰部 describes it.
 */
class OutletForm {

	@NotBlank
	@PlainText(max = 60, oneLine = true)
	private String name = "";

	@PlainText(max = 500)
	private String aliases = "";

	@NotNull
	private OutletLevel level;

	@NotNull
	private Medium medium;

	private boolean active = true;

	private int version;

	static OutletForm of(MediaOutlet outlet) {
		OutletForm form = new OutletForm();
		form.name = outlet.getName();
		form.aliases = outlet.getAliases();
		form.level = outlet.getLevel();
		form.medium = outlet.getMedium();
		form.active = outlet.isActive();
		form.version = outlet.getVersion();
		return form;
	}

	static Map<String, String> properties() {
		return Map.of("名稱", "name", "別名", "aliases", "級別", "level", "類型", "medium", "在用", "active");
	}

	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("名稱", this.name);
		fields.put("別名", this.aliases);
		fields.put("級別", (this.level != null) ? this.level.getLabel() : "");
		fields.put("類型", (this.medium != null) ? this.medium.getLabel() : "");
		fields.put("在用", this.active ? "是" : "否");
		return fields;
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = orEmpty(name);
	}

	public String getAliases() {
		return this.aliases;
	}

	public void setAliases(String aliases) {
		this.aliases = orEmpty(aliases);
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

	public boolean isActive() {
		return this.active;
	}

	public void setActive(boolean active) {
		this.active = active;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
