package cn.activityweek.news;

import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;

import org.springframework.stereotype.Component;

/**
 * 保存並送審: what has just been saved is handed in, the one version and no later one. What
 * stands against it takes nothing back, for the saving stands.
 */
@Component
class SubmissionOfSaved {

	private final ReviewDesk desk;

	private final ReviewCases cases;

	private final ReviewPolicy policy;

	SubmissionOfSaved(ReviewDesk desk, ReviewCases cases, ReviewPolicy policy) {
		this.desk = desk;
		this.cases = cases;
		this.policy = policy;
	}

	/**
	 * Whether the form offers it.
	 * @param post the post
	 * @param actor who writes
	 * @return true if he may submit it now
	 */
	boolean isOffered(Post post, Actor actor) {
		return this.policy.allowed(actor, this.cases.of(post)).contains(PostAction.SUBMIT);
	}

	/**
	 * Hands the saved version in, unless something of what was typed could not be kept:
	 * that the person has to see first.
	 * @param id the post
	 * @param saved what became of the form
	 * @param actor who
	 * @return why it was not handed in; empty where it was
	 */
	Optional<String> submit(Long id, PostWriting.Saved saved, Actor actor) {
		if (!saved.notes().isEmpty()) {
			return Optional.of("已保存，還沒有送審：" + String.join("；", saved.notes()) + "。請核對後再送審");
		}
		try {
			this.desk.submit(id, SubmissionForm.of(saved.revisionId()), actor);
			return Optional.empty();
		}
		catch (TextChangedException ex) {
			return Optional.of("已保存，還沒有送審：別人剛剛又改過。請看過現在的版本再送審");
		}
		catch (RefusedException ex) {
			return Optional.of("已保存，" + ex.getMessage());
		}
	}

}
