package cn.activityweek.works;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What is typed about a work, by whoever hands it in and by 宣傳統戰部.
 */
abstract class WorkTextForm {

	@NotBlank(message = "{works.title}")
	@PlainText(max = 50, oneLine = true)
	private String title = "";

	@NotBlank(message = "{works.authors}")
	@PlainText(max = 100, oneLine = true)
	private String authors = "";

	@NotNull(message = "{works.theme}")
	private WorkTheme theme;

	@PlainText(max = 50, oneLine = true)
	private String instructor = "";

	@PlainText(max = 1000)
	private String description = "";

	final WorkContent content() {
		return new WorkContent(this.title, this.authors, this.theme, this.instructor, this.description);
	}

	final void fill(WorkContent content) {
		this.title = content.title();
		this.authors = content.authors();
		this.theme = content.theme();
		this.instructor = content.instructor();
		this.description = content.description();
	}

	private static String stripped(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = stripped(title);
	}

	public String getAuthors() {
		return this.authors;
	}

	public void setAuthors(String authors) {
		this.authors = stripped(authors);
	}

	public WorkTheme getTheme() {
		return this.theme;
	}

	public void setTheme(WorkTheme theme) {
		this.theme = theme;
	}

	public String getInstructor() {
		return this.instructor;
	}

	public void setInstructor(String instructor) {
		this.instructor = stripped(instructor);
	}

	public String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = stripped(description).replace("\r\n", "\n");
	}

}
