package cn.activityweek.programme;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityModuleRepository extends JpaRepository<ActivityModule, Long> {

	@EntityGraph(attributePaths = "assignments")
	List<ActivityModule> findByEditionIdOrderByNumber(Long editionId);

	@EntityGraph(attributePaths = "assignments")
	Optional<ActivityModule> findWithAssignmentsById(Long id);

}
