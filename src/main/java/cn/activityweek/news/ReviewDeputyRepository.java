package cn.activityweek.news;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewDeputyRepository extends JpaRepository<ReviewDeputy, Long> {

	/** Those whose appointment stands, a handful. */
	@Query("select d from ReviewDeputy d where d.removedAt is null and (d.until is null or d.until >= :today) order by d.id")
	List<ReviewDeputy> findStanding(LocalDate today);

	/** Those that nobody has removed, expired ones included. */
	@Query("select d from ReviewDeputy d where d.removedAt is null order by d.id")
	List<ReviewDeputy> findNotRemoved();

	/** Those not removed, expired ones included: of these there can be but one. */
	List<ReviewDeputy> findByAccountIdAndStepAndDepartmentIdAndRemovedAtIsNull(Long accountId, ReviewStep step,
			Long departmentId);

	@Query("""
			select d from ReviewDeputy d where d.accountId = :accountId and d.removedAt is null
			and (d.until is null or d.until >= :today)""")
	List<ReviewDeputy> findStandingOf(Long accountId, LocalDate today);

}
