package cn.activityweek.user;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountLinkRepository extends JpaRepository<AccountLink, Long> {

	Optional<AccountLink> findByTokenHash(String tokenHash);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from AccountLink l where l.tokenHash = :tokenHash")
	Optional<AccountLink> lockByTokenHash(String tokenHash);

	@Modifying
	@Query("delete from AccountLink l where l.account = :account and l.usedAt is null")
	void deleteUnused(Account account);

	@Modifying
	@Query("delete from AccountLink l where l.account is null")
	void deleteSetupLinks();

}
