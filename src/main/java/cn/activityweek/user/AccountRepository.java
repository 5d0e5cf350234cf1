package cn.activityweek.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

	@EntityGraph(attributePaths = "appointments")
	Optional<Account> findByUsername(String username);

	@EntityGraph(attributePaths = "appointments")
	Optional<Account> findWithAppointmentsById(Long id);

	@EntityGraph(attributePaths = "appointments")
	List<Account> findByEnabledTrueOrderByUsername();

	Page<Account> findAllByOrderByEnabledDescUsername(Pageable pageable);

	/** Holds off whoever else changes administrators until the transaction has ended. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a join a.appointments p where p.role = :role order by a.id")
	List<Account> lockAllWith(Role role);

	@Query("select count(a) from Account a join a.appointments p where p.role = :role and a.enabled and a.passwordHash is not null")
	long countEnabledWith(Role role);

	@Query("""
			select a.id from Account a join a.appointments p
			where a.enabled and p.departmentId = :departmentId and p.role in :roles order by a.id
			""")
	List<Long> appointedIn(Long departmentId, Collection<Role> roles);

	@Query("select a.id, a.displayName from Account a where a.id in :ids")
	List<Object[]> namesOf(Iterable<Long> ids);

}
