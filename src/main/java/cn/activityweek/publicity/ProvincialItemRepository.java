package cn.activityweek.publicity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProvincialItemRepository extends JpaRepository<ProvincialItem, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from ProvincialItem i where i.id = :id and i.deletedAt is null")
	Optional<ProvincialItem> findLockedById(Long id);

	@Query("select i from ProvincialItem i left join fetch i.outlet where i.id = :id and i.deletedAt is null")
	Optional<ProvincialItem> findPresent(Long id);

	@Query("""
			select i from ProvincialItem i left join fetch i.outlet where i.editionId = :editionId and i.deletedAt is null
			and (:all = true or i.departmentId in :own) order by i.createdAt, i.id""")
	List<ProvincialItem> findVisible(Long editionId, boolean all, Collection<Long> own);

}
