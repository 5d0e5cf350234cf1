package cn.activityweek.news;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentScript;

import org.springframework.stereotype.Component;

/**
 * Who a post is said to be by as it begins, in the script of who begins it: without a
 * name it can't be submitted, and most write their own.
 */
@Component
class Byline {

	/** By which the demonstration marks people who do not exist. */
	private static final String MARK = "（示範）";

	private final CurrentScript script;

	Byline(CurrentScript script) {
		this.script = script;
	}

	/**
	 * 撰稿.
	 * @param actor who begins the post
	 * @return the person's name
	 */
	String writer(Actor actor) {
		return this.script.get().write(actor.displayName().replace(MARK, "").strip());
	}

	/**
	 * 供稿.
	 * @param department a department's name
	 * @return the name as the writer writes it
	 */
	String supplier(String department) {
		return this.script.get().write(department);
	}

	/**
	 * What the system has written from a record, with who writes on.
	 * @param facts the draft, 撰稿 empty
	 * @param actor who begins the post
	 * @return the draft in the writer's script
	 */
	PostContent signed(PostContent facts, Actor actor) {
		return new PostContent(facts.title(), facts.body(), facts.suppliedBy(), writer(actor), facts.photographedBy(),
				facts.source())
			.in(this.script.get());
	}

}
