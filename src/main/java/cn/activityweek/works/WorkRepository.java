package cn.activityweek.works;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkRepository extends JpaRepository<Work, Long>, JpaSpecificationExecutor<Work> {

	Optional<Work> findByToken(String token);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from Work w where w.id = :id")
	Optional<Work> findLockedById(Long id);

	Optional<Work> findByArrivalCodeIdAndArrivalRequestKey(Long codeId, UUID requestKey);

	Optional<Work> findByEditionIdAndFileHash(Long editionId, String fileHash);

	List<Work> findByFileId(Long fileId);

	@Query("select w.fileId from Work w where w.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

	@Query("select w.state, count(w) from Work w where w.editionId = :editionId group by w.state")
	List<Object[]> countByState(Long editionId);

	@Query("""
			select w.arrival.codeId, count(w) from Work w where w.editionId = :editionId and w.state not in
				(cn.activityweek.works.WorkState.RECALLED, cn.activityweek.works.WorkState.VOID) group by w.arrival.codeId
			""")
	List<Object[]> countByCode(Long editionId);

	/** Takes the year's next number; who hands in at the same moment waits here. */
	@Query(value = """
			insert into work_serial (edition_id, last) values (:editionId, 1)
			on conflict (edition_id) do update set last = work_serial.last + 1 returning last""", nativeQuery = true)
	int nextSerial(Long editionId);

}
