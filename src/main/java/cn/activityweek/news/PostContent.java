package cn.activityweek.news;

import cn.activityweek.core.ChineseScript;
import jakarta.persistence.Embeddable;

/**
 * What a version of a post says.
 *
 * @param title the title
 * @param body HTML as {@link PostHtml} leaves it
 * @param suppliedBy 供稿, a department as a rule
 * @param writtenBy 撰稿, names of people who often have no account
 * @param photographedBy 攝影, the same
 * @param source 來源 of a text taken from elsewhere, else empty
 */
@Embeddable
record PostContent(String title, String body, String suppliedBy, String writtenBy, String photographedBy,
		String source) {

	/**
	 * All of it in one script: what the system has written beside what a person typed
	 * would else make sentences of two.
	 * @param script the writer's
	 * @return the same words
	 */
	PostContent in(ChineseScript script) {
		return new PostContent(script.write(this.title), script.write(this.body), script.write(this.suppliedBy),
				script.write(this.writtenBy), script.write(this.photographedBy), script.write(this.source));
	}

}
