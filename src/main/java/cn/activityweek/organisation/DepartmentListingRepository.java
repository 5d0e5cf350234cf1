package cn.activityweek.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface DepartmentListingRepository extends JpaRepository<DepartmentListing, Long> {

	@EntityGraph(attributePaths = "department")
	List<DepartmentListing> findByEditionIdOrderByPosition(Long editionId);

	@EntityGraph(attributePaths = "department")
	Optional<DepartmentListing> findByEditionIdAndDepartment_Id(Long editionId, Long departmentId);

	@EntityGraph(attributePaths = "department")
	Optional<DepartmentListing> findWithDepartmentById(Long id);

	boolean existsByDepartment_IdAndEditionIdNot(Long departmentId, Long editionId);

}
