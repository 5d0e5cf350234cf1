package cn.activityweek.works;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkCodeRepository extends JpaRepository<WorkCode, Long> {

	Optional<WorkCode> findByCode(String code);

	List<WorkCode> findByEditionIdAndClosedAtIsNull(Long editionId);

	Optional<WorkCode> findByEditionIdAndDepartmentIdAndStaffAndClosedAtIsNull(Long editionId, Long departmentId,
			boolean staff);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from WorkCode c where c.id = :id")
	Optional<WorkCode> findLockedById(Long id);

}
