package cn.activityweek.news;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Masks all personal numbers of a post's text at once, as a new version.
 */
@Service
class Masking {

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final PostPolicy policy;

	private final PostNumbers numbers;

	private final PostDesk desk;

	private final ApplicationEventPublisher events;

	Masking(PostRepository posts, PostRevisionRepository revisions, PostPolicy policy, PostNumbers numbers,
			PostDesk desk, ApplicationEventPublisher events) {
		this.posts = posts;
		this.revisions = revisions;
		this.policy = policy;
		this.numbers = numbers;
		this.desk = desk;
		this.events = events;
	}

	/**
	 * Masks what the post says now, whoever has saved it last.
	 * @param id the post
	 * @param actor who, who may change it
	 * @return how many numbers there were; no version is made for none
	 */
	@Transactional
	int mask(Long id, Actor actor) {
		Post post = this.posts.findLockedById(id)
			.filter((locked) -> this.policy.mightEdit(actor, locked))
			.orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
		if (!this.policy.mayEdit(actor, post)) {
			throw new RefusedException("這篇稿件現在不由您修改（" + post.getState().getLabel() + "），請由現在能修改的人遮蓋，或請審核人退回後再改");
		}
		PostRevision current = this.revisions.findById(post.getCurrentRevisionId()).orElseThrow();
		int count = this.numbers.in(current.getContent(), current.getFiles())
			.values()
			.stream()
			.mapToInt(List::size)
			.sum();
		if (count > 0) {
			List<ShownFile> attached = current.getFiles()
				.stream()
				.filter((file) -> file.place() == ShownFile.Place.ATTACHED)
				.map(this.numbers::mask)
				.toList();
			PostRevision saved = this.desk.save(id, this.numbers.mask(current.getContent()), attached, actor);
			this.events.publishEvent(new AuditableEvent(actor, "遮蓋個人號碼", "post", id,
					saved.getContent().title() + "，" + count + " 個，第 " + saved.getNumber() + " 版"));
		}
		return count;
	}

}
