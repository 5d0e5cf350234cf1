package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Component;

/**
 * The one rule of publication, by hand and by the clock: every step has been taken by
 * somebody who is still there, and no check stops the text.
 */
@Component
class PublicationGate {

	private final ReviewPolicy policy;

	private final PostChecklist checklist;

	private final PostRevisionRepository revisions;

	PublicationGate(ReviewPolicy policy, PostChecklist checklist, PostRevisionRepository revisions) {
		this.policy = policy;
		this.checklist = checklist;
		this.revisions = revisions;
	}

	/**
	 * What stands against publishing the current version.
	 * @param review the post's case, read under the lock of its row
	 * @param documents what its documents say, read before that
	 * @return empty if nothing does
	 */
	List<String> obstacles(ReviewCase review, DocumentReadings documents) {
		List<String> obstacles = new ArrayList<>();
		if (!review.open()) {
			obstacles.add("這個年度已經結束");
		}
		for (ReviewStep step : review.chain()) {
			String obstacle = review.settled(step).map((settled) -> this.policy.lapse(review, settled)).orElse(null);
			if (review.settled(step).isEmpty()) {
				obstacle = step.getLabel() + "還沒有通過";
			}
			if (obstacle != null) {
				obstacles.add(obstacle);
			}
		}
		if (review.settled(ReviewStep.FINAL)
			.filter((last) -> !last.getRevisionId().equals(review.post().getCurrentRevisionId()))
			.isPresent()) {
			obstacles.add("終審以後稿件又改過");
		}
		obstacles.addAll(this.checklist.stops(review.post(), current(review), documents));
		return obstacles;
	}

	/**
	 * The documents that would be published.
	 * @param review the post's case, read under the lock of its row
	 * @return those after its text
	 */
	List<ShownFile> documents(ReviewCase review) {
		return current(review).attached();
	}

	private PostRevision current(ReviewCase review) {
		return this.revisions.findById(review.post().getCurrentRevisionId()).orElseThrow();
	}

	void require(ReviewCase review, DocumentReadings documents) {
		List<String> obstacles = obstacles(review, documents);
		if (!obstacles.isEmpty()) {
			throw new RefusedException("還不能發布：" + String.join("；", obstacles));
		}
	}

}
