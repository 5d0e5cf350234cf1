package cn.activityweek.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Right;
import cn.activityweek.core.Waiting;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What of publicity waits for a person: reports that a department owes, and what
 * departments have sent to 宣傳統戰部.
 */
@Component
@Order(50)
class PublicityWaiting implements Waiting {

	private static final int MOST = 10;

	private final Editions editions;

	private final Departments departments;

	private final PublicityPolicy policy;

	private final PostCoverage coverage;

	private final LeadRepository leads;

	private final MaterialRepository materials;

	PublicityWaiting(Editions editions, Departments departments, PublicityPolicy policy, PostCoverage coverage,
			LeadRepository leads, MaterialRepository materials) {
		this.editions = editions;
		this.departments = departments;
		this.policy = policy;
		this.coverage = coverage;
		this.leads = leads;
		this.materials = materials;
	}

	@Override
	public List<Item> of(Actor actor) {
		Optional<Edition> current = this.editions.current();
		if (current.isEmpty()) {
			return List.of();
		}
		List<Item> items = new ArrayList<>();
		if (actor.mayAnywhere(Right.WRITE_POSTS)) {
			owed(current.get(), actor, items);
			this.materials.findReturned(current.get().getId(), this.policy.own(actor), PageRequest.of(0, MOST))
				.forEach((material) -> items.add(new Item("退回修改的材料", material.getTitle(),
						material.getKind().getLabel() + " · " + material.getRemark(),
						FileOwner.CASES.page(material.getId()), "修改")));
		}
		if (this.policy.runs(actor)) {
			sent(current.get(), items);
		}
		return items;
	}

	private void owed(Edition edition, Actor actor, List<Item> items) {
		List<CoverageLine> late = new ArrayList<>(this.coverage.ownWaiting(edition, CoverageMark.LATE, actor, MOST));
		if (late.size() < MOST) {
			late.addAll(this.coverage.ownWaiting(edition, CoverageMark.SOON, actor, MOST - late.size()));
		}
		late.forEach((line) -> items.add(new Item("還沒有報道的活動", line.title(),
				line.mark().getLabel() + " · " + CollegeTime.period(line.startsAt(), null)
						+ (line.isReported() ? " · 稿件還沒有發布" : ""),
				line.isReported() ? "/posts/" + line.postId() : "/activities/" + line.id(),
				line.isReported() ? "看稿件" : "去報道")));
	}

	private void sent(Edition edition, List<Item> items) {
		Map<Long, String> names = this.departments.names(edition.getId());
		this.leads.findTop10ByEditionIdAndStateOrderBySentAtAscIdAsc(edition.getId(), LeadState.NEW)
			.forEach((lead) -> items.add(new Item("新的宣傳線索", LeadDesk.summary(lead),
					names.getOrDefault(lead.getDepartmentId(), "") + " · " + CollegeTime.format(lead.getSentAt()),
					FileOwner.LEADS.page(lead.getId()), "查看")));
		this.materials.findToDecide(edition.getId(), PageRequest.of(0, MOST))
			.forEach((material) -> items.add(new Item("待定的案例、故事", material.getTitle(),
					material.getKind().getLabel() + " · " + names.getOrDefault(material.getDepartmentId(), "") + " · "
							+ CollegeTime.format(material.getHandedInAt()),
					FileOwner.CASES.page(material.getId()), "審閱")));
	}

}
