package cn.activityweek.organisation;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A department in a year's roster, as 教務處 types it.
 */
class DepartmentForm {

	@NotBlank
	@PlainText(max = 40, oneLine = true)
	private String name;

	@NotNull
	private DepartmentKind kind;

	private Duty duty;

	@PlainText(max = 20, oneLine = true)
	private String head = "";

	@PlainText(max = 20, oneLine = true)
	private String liaison = "";

	@PlainText(max = 60, oneLine = true)
	@Pattern(regexp = "[0-9０-９\\s、，,+()（）轉转–—-]*", message = "{organisation.telephone}")
	private String telephone = "";

	private boolean supporting;

	private String version = "";

	static DepartmentForm of(DepartmentListing listing) {
		Department department = listing.getDepartment();
		DepartmentForm form = new DepartmentForm();
		form.name = listing.getName();
		form.kind = department.getKind();
		form.duty = department.getDuty();
		form.head = listing.getHead();
		form.liaison = listing.getLiaison();
		form.telephone = listing.getTelephone();
		form.supporting = listing.isSupporting();
		form.version = listing.getVersion() + "." + department.getVersion();
		return form;
	}

	/**
	 * A department that is known from other years comes into the roster as what it is.
	 * @param known the department of the name that was typed
	 */
	void keepIdentity(Department known) {
		this.name = known.getName();
		this.kind = known.getKind();
		this.duty = (this.duty != null) ? this.duty : known.getDuty();
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("名稱", "name", "類別", "kind", "職責", "duty", "負責人", "head", "聯絡員", "liaison", "電話", "telephone");
	}

	/**
	 * The fields as people read them.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("名稱", this.name);
		fields.put("類別", (this.kind != null) ? this.kind.getLabel() : "");
		fields.put("職責", (this.duty != null) ? this.duty.getLabel() : "");
		fields.put("負責人", this.head);
		fields.put("聯絡員", this.liaison);
		fields.put("電話", this.telephone);
		fields.put("協調保障部門", this.supporting ? "是" : "否");
		return fields;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = (name != null) ? name.strip() : null;
	}

	public DepartmentKind getKind() {
		return this.kind;
	}

	public void setKind(DepartmentKind kind) {
		this.kind = kind;
	}

	public Duty getDuty() {
		return this.duty;
	}

	public void setDuty(Duty duty) {
		this.duty = duty;
	}

	public String getHead() {
		return this.head;
	}

	public void setHead(String head) {
		this.head = orEmpty(head);
	}

	public String getLiaison() {
		return this.liaison;
	}

	public void setLiaison(String liaison) {
		this.liaison = orEmpty(liaison);
	}

	public String getTelephone() {
		return this.telephone;
	}

	public void setTelephone(String telephone) {
		this.telephone = orEmpty(telephone);
	}

	public boolean isSupporting() {
		return this.supporting;
	}

	public void setSupporting(boolean supporting) {
		this.supporting = supporting;
	}

	public String getVersion() {
		return this.version;
	}

	public void setVersion(String version) {
		this.version = version;
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

}
