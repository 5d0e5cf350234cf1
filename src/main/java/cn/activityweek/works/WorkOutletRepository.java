package cn.activityweek.works;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorkOutletRepository extends JpaRepository<WorkOutlet, Long> {

	List<WorkOutlet> findByWorkIdOrderBySentOnAscIdAsc(Long workId);

	List<WorkOutlet> findByWorkIdInOrderBySentOnAscIdAsc(Collection<Long> workIds);

	Optional<WorkOutlet> findByIdAndWorkId(Long id, Long workId);

}
