package cn.activityweek.programme;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface IndicatorRepository extends JpaRepository<Indicator, Long> {

	List<Indicator> findByEditionIdOrderByPosition(Long editionId);

	List<Indicator> findByModuleIdOrderByPosition(Long moduleId);

	Optional<Indicator> findByEditionIdAndCode(Long editionId, String code);

	boolean existsByEditionIdAndModuleIdIsNull(Long editionId);

}
