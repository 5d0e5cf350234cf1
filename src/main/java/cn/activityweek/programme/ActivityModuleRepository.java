package cn.activityweek.programme;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ActivityModuleRepository extends JpaRepository<ActivityModule, Long> {

	@EntityGraph(attributePaths = "assignments")
	List<ActivityModule> findByEditionIdOrderByNumber(Long editionId);

	@EntityGraph(attributePaths = "assignments")
	Optional<ActivityModule> findWithAssignmentsById(Long id);

	/** For a change: a new assignment alone counts as a change of the module too. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@EntityGraph(attributePaths = "assignments")
	Optional<ActivityModule> findForChangeById(Long id);

}
