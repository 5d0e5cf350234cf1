package cn.activityweek.works;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.activityweek.core.PersonNumber;
import cn.activityweek.media.SenderUploadHandlers;
import jakarta.validation.constraints.AssertTrue;
import org.springframework.validation.BindingResult;

/**
 * A work as its author hands it in. The file comes before, as an upload of the page; so
 * nothing is sent twice when something typed is wrong.
 */
class HandInForm extends WorkTextForm {

	private static final String NUMBER = "(?=.*[0-9])[0-9A-Z]{3," + PersonNumber.LONGEST + "}";

	private String number = "";

	private Long departmentId;

	@AssertTrue(message = "{works.own}")
	private boolean own;

	@AssertTrue(message = "{works.people}")
	private boolean people;

	@AssertTrue(message = "{works.publication}")
	private boolean publication;

	private String requestKey = "";

	private String visitor = "";

	private String upload = "";

	static HandInForm blank() {
		HandInForm form = new HandInForm();
		form.requestKey = UUID.randomUUID().toString();
		form.visitor = UUID.randomUUID().toString();
		return form;
	}

	/**
	 * Checks what the annotations can't.
	 * @param offices the offices among which staff choose, empty where there is nothing
	 * to choose
	 * @param errors gets what is wrong
	 */
	void check(Set<Long> offices, BindingResult errors) {
		String folded = foldedNumber();
		if (folded.isEmpty()) {
			errors.rejectValue("number", "works.number");
		}
		else if (PersonNumber.isIdentityCard(folded)) {
			errors.rejectValue("number", "works.number-identity-card");
		}
		else if (PersonNumber.isMobile(folded)) {
			errors.rejectValue("number", "works.number-mobile");
		}
		else if (!folded.matches(NUMBER)) {
			errors.rejectValue("number", "works.number-format");
		}
		if (!offices.isEmpty() && (this.departmentId == null || !offices.contains(this.departmentId))) {
			errors.rejectValue("departmentId", "works.office");
		}
		if (uploadId().isEmpty()) {
			errors.rejectValue("upload", "works.file");
		}
	}

	String foldedNumber() {
		return PersonNumber.fold(this.number);
	}

	/** A page that came without its key gets one, so that it can be sent at all. */
	UUID key() {
		return read(this.requestKey).orElseGet(UUID::randomUUID);
	}

	Optional<UUID> uploadId() {
		return read(this.upload);
	}

	/** What was sent as the page's name by hand gives a fresh page. */
	void requirePage() {
		if (!SenderUploadHandlers.isPage(this.visitor)) {
			this.visitor = UUID.randomUUID().toString();
			this.upload = "";
		}
		this.requestKey = key().toString();
	}

	private static Optional<UUID> read(String text) {
		return SenderUploadHandlers.isPage(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = (number != null) ? number : "";
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public void setDepartmentId(Long departmentId) {
		this.departmentId = departmentId;
	}

	public boolean isOwn() {
		return this.own;
	}

	public void setOwn(boolean own) {
		this.own = own;
	}

	public boolean isPeople() {
		return this.people;
	}

	public void setPeople(boolean people) {
		this.people = people;
	}

	public boolean isPublication() {
		return this.publication;
	}

	public void setPublication(boolean publication) {
		this.publication = publication;
	}

	public String getRequestKey() {
		return this.requestKey;
	}

	public void setRequestKey(String requestKey) {
		this.requestKey = (requestKey != null) ? requestKey : "";
	}

	public String getVisitor() {
		return this.visitor;
	}

	public void setVisitor(String visitor) {
		this.visitor = (visitor != null) ? visitor : "";
	}

	public String getUpload() {
		return this.upload;
	}

	public void setUpload(String upload) {
		this.upload = (upload != null) ? upload : "";
	}

}
