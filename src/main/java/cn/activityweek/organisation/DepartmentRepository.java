package cn.activityweek.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface DepartmentRepository extends JpaRepository<Department, Long> {

	Optional<Department> findByDuty(Duty duty);

	Optional<Department> findByMatchName(String matchName);

	List<Department> findAllByOrderById();

}
