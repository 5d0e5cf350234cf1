package cn.activityweek.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leading group of each year.
 */
@Component
public class LeadingGroup {

	private final LeadingGroupMemberRepository members;

	LeadingGroup(LeadingGroupMemberRepository members) {
		this.members = members;
	}

	/**
	 * The names of a year's group by role.
	 * @param editionId the edition
	 * @return every role, each with its names in the plan's order
	 */
	public Map<GroupRole, List<String>> of(Long editionId) {
		Map<GroupRole, List<String>> group = new EnumMap<>(GroupRole.class);
		for (GroupRole role : GroupRole.values()) {
			group.put(role, new ArrayList<>());
		}
		this.members.findByEditionIdOrderByPosition(editionId)
			.forEach((member) -> group.get(member.getRole()).add(member.getName()));
		return group;
	}

	/**
	 * Replaces a year's group.
	 * @param editionId the edition
	 * @param group the names by role, in the plan's order
	 */
	@Transactional
	public void replace(Long editionId, Map<GroupRole, List<String>> group) {
		if (group.equals(of(editionId))) {
			return;
		}
		this.members.deleteAllInBatch(this.members.findByEditionIdOrderByPosition(editionId));
		int position = 0;
		for (GroupRole role : GroupRole.values()) {
			for (String name : group.getOrDefault(role, List.of())) {
				this.members.save(new LeadingGroupMember(editionId, ++position, role, name));
			}
		}
	}

}
