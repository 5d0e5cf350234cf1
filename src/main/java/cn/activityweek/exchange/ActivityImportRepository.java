package cn.activityweek.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ActivityImportRepository extends JpaRepository<ActivityImport, Long> {

	Optional<ActivityImport> findByIdAndAccountId(Long id, Long accountId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from ActivityImport i where i.id = :id and i.accountId = :accountId")
	Optional<ActivityImport> lock(Long id, Long accountId);

	Optional<ActivityImport> findByAccountIdAndEditionIdAndFileHash(Long accountId, Long editionId, String fileHash);

	List<ActivityImport> findByAccountIdAndEditionIdOrderByUploadedAtDescIdDesc(Long accountId, Long editionId,
			Limit limit);

	@Modifying
	@Query("delete from ActivityImport i where i.importedAt is null and i.expiresAt < :before")
	void deleteExpired(Instant before);

}
