package cn.activityweek.works;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Waiting;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;

/**
 * Tells 宣傳統戰部 of works that nobody has decided about, and of those that are chosen and
 * not yet on the wall.
 */
@Component
class WaitingWorks implements Waiting {

	private static final String GROUP = "美拍作品";

	private final WorkRepository works;

	private final WorkPolicy policy;

	private final Editions editions;

	WaitingWorks(WorkRepository works, WorkPolicy policy, Editions editions) {
		this.works = works;
		this.policy = policy;
		this.editions = editions;
	}

	@Override
	public List<Item> of(Actor actor) {
		Long edition = this.editions.current().map(Edition::getId).orElse(null);
		if (edition == null || !this.policy.mayRun(actor)) {
			return List.of();
		}
		return this.works.countByState(edition)
			.stream()
			.filter((row) -> row[0] == WorkState.RECEIVED || row[0] == WorkState.SELECTED)
			.map((row) -> item((WorkState) row[0], (Long) row[1]))
			.toList();
	}

	private static Item item(WorkState state, long count) {
		boolean fresh = state == WorkState.RECEIVED;
		return new Item(GROUP, count + " 件作品" + (fresh ? "待篩選" : "已入選，待發布"), "",
				"/publicity/works?state=" + state.name(), fresh ? "篩選" : "發布");
	}

}
