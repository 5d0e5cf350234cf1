package cn.activityweek.activity;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityLineRepository extends JpaRepository<ActivityLine, Long> {

	List<ActivityLine> findByActivityId(Long activityId);

	Optional<ActivityLine> findByActivityIdAndDepartmentId(Long activityId, Long departmentId);

}
