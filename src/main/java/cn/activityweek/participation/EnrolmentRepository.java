package cn.activityweek.participation;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface EnrolmentRepository extends JpaRepository<Enrolment, Long> {

	Optional<Enrolment> findByEditionIdAndDepartmentId(Long editionId, Long departmentId);

}
