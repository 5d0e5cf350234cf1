package cn.activityweek.participation;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface NameSourceRepository extends JpaRepository<NameSource, Long> {

	Optional<NameSource> findByIdAndActivityId(Long id, Long activityId);

}
