package cn.activityweek.organisation;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface LeadingGroupMemberRepository extends JpaRepository<LeadingGroupMember, Long> {

	List<LeadingGroupMember> findByEditionIdOrderByPosition(Long editionId);

}
