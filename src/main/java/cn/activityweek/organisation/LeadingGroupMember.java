package cn.activityweek.organisation;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A member of a year's leading group (領導小組), as the plan names him; he needs no account.
 */
@Entity
public class LeadingGroupMember extends BaseEntity {

	private Long editionId;

	private int position;

	@Enumerated(EnumType.STRING)
	private GroupRole role;

	private String name;

	protected LeadingGroupMember() {
	}

	LeadingGroupMember(Long editionId, int position, GroupRole role, String name) {
		this.editionId = editionId;
		this.position = position;
		this.role = role;
		this.name = name;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public int getPosition() {
		return this.position;
	}

	public GroupRole getRole() {
		return this.role;
	}

	public String getName() {
		return this.name;
	}

}
