package cn.activityweek.edition;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface EditionRepository extends JpaRepository<Edition, Long> {

	Optional<Edition> findByState(EditionState state);

	Optional<Edition> findByYear(int year);

	List<Edition> findAllByOrderByYearDesc();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Edition> findLockedById(Long id);

}
