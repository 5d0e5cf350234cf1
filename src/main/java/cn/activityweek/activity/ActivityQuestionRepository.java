package cn.activityweek.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityQuestionRepository extends JpaRepository<ActivityQuestion, Long> {

	List<ActivityQuestion> findByActivityIdOrderById(Long activityId);

	Optional<ActivityQuestion> findByIdAndActivityId(Long id, Long activityId);

	boolean existsByRequestKey(UUID requestKey);

}
