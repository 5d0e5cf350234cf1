package cn.activityweek.activity;

import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupportRequestRepository extends JpaRepository<SupportRequest, Long> {

	@EntityGraph(attributePaths = "activity")
	Optional<SupportRequest> findWithActivityById(Long id);

	@Query("select s.activity.id from SupportRequest s where s.id = :id")
	Optional<Long> findActivityId(Long id);

	@Query("select distinct s.departmentId from SupportRequest s where s.activity.editionId = :editionId")
	Set<Long> findAsked(Long editionId);

}
