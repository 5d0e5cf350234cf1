package cn.activityweek.publicity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LeadRepository extends JpaRepository<Lead, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from Lead l where l.id = :id")
	Optional<Lead> findLockedById(Long id);

	@Query("""
			select l from Lead l where l.editionId = :editionId and (:all = true or l.departmentId in :own)
			and l.state in :states order by l.sentAt desc, l.id desc""")
	Page<Lead> findVisible(Long editionId, boolean all, Collection<Long> own, Collection<LeadState> states,
			Pageable page);

	List<Lead> findTop10ByEditionIdAndStateOrderBySentAtAscIdAsc(Long editionId, LeadState state);

	long countByEditionIdAndState(Long editionId, LeadState state);

}
