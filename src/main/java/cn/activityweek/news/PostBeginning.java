package cn.activityweek.news;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.Actor;
import cn.activityweek.core.FileTitle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first version of a post, whatever it is made from.
 */
@Service
class PostBeginning {

	private static final int LONGEST_TITLE = 100;

	private final PostDesk desk;

	private final PostFiles files;

	private final ActivityFacts facts;

	private final Byline byline;

	PostBeginning(PostDesk desk, PostFiles files, ActivityFacts facts, Byline byline) {
		this.byline = byline;
		this.desk = desk;
		this.files = files;
		this.facts = facts;
	}

	/**
	 * Begins with a title, or with a document.
	 * @param editionId the year
	 * @param form title, kind and department
	 * @param text the document; null where there is none
	 * @param department the department's name, 供稿
	 * @param fileName the document's name, for want of a title
	 * @param actor who
	 * @return the post
	 */
	@Transactional
	Post begin(Long editionId, NewPostForm form, WordDocument.Text text, String department, String fileName,
			Actor actor) {
		String title = form.getTitle().strip();
		if (title.isEmpty()) {
			title = text.title().isEmpty() ? bare(fileName) : text.title();
		}
		PostContent content = new PostContent(title, (text != null) ? text.body() : "",
				this.byline.supplier(department), this.byline.writer(actor), "", "");
		Post post = this.desk.begin(editionId, form.getDepartmentId(), PostSubject.of(form.getKind()), content, actor);
		if (text != null) {
			this.files.own(post, text.pictures(), actor);
		}
		return post;
	}

	private static String bare(String fileName) {
		String name = FileTitle.sent(fileName).replaceAll("(?i)\\.docx$", "").strip();
		return FileTitle.cut(name.isEmpty() ? "未命名稿件" : name, LONGEST_TITLE);
	}

	/**
	 * Begins with the facts of an activity.
	 * @param activity the activity, its lists loaded
	 * @param departmentId the writing department
	 * @param actor who
	 * @return the post, which reports it
	 */
	@Transactional
	Post report(Activity activity, Long departmentId, Actor actor) {
		return this.desk.begin(activity.getEditionId(), departmentId,
				PostSubject.of(PostKind.ACTIVITY_NEWS, activity.getId()),
				this.byline.signed(this.facts.draft(activity, departmentId), actor), actor);
	}

}
