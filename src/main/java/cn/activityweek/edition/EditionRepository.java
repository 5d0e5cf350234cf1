package cn.activityweek.edition;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface EditionRepository extends JpaRepository<Edition, Long> {

	Optional<Edition> findByState(EditionState state);

	Optional<Edition> findByYear(int year);

	List<Edition> findAllByOrderByYearDesc();

}
