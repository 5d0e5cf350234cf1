package cn.activityweek.publicity;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorksSupplementRepository extends JpaRepository<WorksSupplement, Long> {

	List<WorksSupplement> findTop200ByEditionIdOrderByIdDesc(Long editionId);

}
