package cn.activityweek.news;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * With what a post begins. Without a title nothing begins, so that no empty drafts pile
 * up; a Word document brings its own.
 */
public class NewPostForm {

	private Long departmentId;

	@NotNull(message = "{news.kind}")
	private PostKind kind = PostKind.ACTIVITY_NEWS;

	@PlainText(max = 100, oneLine = true)
	private String title = "";

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public void setDepartmentId(Long departmentId) {
		this.departmentId = departmentId;
	}

	public PostKind getKind() {
		return this.kind;
	}

	public void setKind(PostKind kind) {
		this.kind = kind;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

}
