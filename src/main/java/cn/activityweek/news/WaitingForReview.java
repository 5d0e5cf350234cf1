package cn.activityweek.news;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.core.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On the desk: the posts whose next step the person may take, and for 終審 those that
 * nobody may take.
 */
@Component
@Order(10)
class WaitingForReview implements Waiting {

	private static final int MOST = 10;

	private final ReviewQueue queue;

	private final PostNotes notes;

	private final Clock clock;

	WaitingForReview(ReviewQueue queue, PostNotes notes, Clock clock) {
		this.queue = queue;
		this.notes = notes;
		this.clock = clock;
	}

	@Override
	public List<Item> of(Actor actor) {
		List<Item> items = new ArrayList<>(mine(this.queue.mine(actor).stream().limit(MOST).toList()));
		if (actor.may(Right.REVIEW_FINAL)) {
			items.addAll(unmanned());
		}
		return items;
	}

	private List<Item> mine(List<Post> posts) {
		Map<Long, String> titles = this.notes.titles(posts);
		Map<Long, String> departments = this.notes.departments(posts);
		return posts.stream().map((post) -> {
			ReviewStep step = ReviewStep.of(post.getState());
			return new Item("等您審核", titles.get(post.getId()),
					departments.get(post.getDepartmentId()) + " · " + waited(post), "/posts/" + post.getId(),
					step.getLabel(), true);
		}).toList();
	}

	private String waited(Post post) {
		long hours = Duration.between(post.getWaitingSince(), this.clock.instant()).toHours();
		if (hours < 1) {
			return "剛剛送到";
		}
		return (hours < 48) ? "已等 " + hours + " 小時" : "已等 " + (hours / 24) + " 天";
	}

	private List<Item> unmanned() {
		Map<Post, ReviewStep> unmanned = this.queue.unmanned();
		Map<Long, String> titles = this.notes.titles(unmanned.keySet());
		Map<Long, String> departments = this.notes.departments(unmanned.keySet());
		return unmanned.entrySet()
			.stream()
			.limit(MOST)
			.map((entry) -> new Item("沒有人可以審，等您指定代審", titles.get(entry.getKey().getId()),
					departments.get(entry.getKey().getDepartmentId()) + " · " + entry.getValue().getLabel() + " · "
							+ waited(entry.getKey()),
					"/posts/" + entry.getKey().getId() + "/deputies", "指定代審"))
			.toList();
	}

}
